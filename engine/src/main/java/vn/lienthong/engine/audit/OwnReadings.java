package vn.lienthong.engine.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/** When a person last opened documents: what the person has not opened yet is marked as new. Nobody is told about others. */
@UseCase
public class OwnReadings {
    private final AuditTrail trail;

    OwnReadings(AuditTrail trail) {
        this.trail = trail;
    }

    /** Those the person at the keyboard has never opened are left out. */
    @Transactional(readOnly = true)
    public Map<DocumentId, Instant> latest(Actor actor, Collection<DocumentId> documents) {
        var ids = documents.stream().map(DocumentId::value).toList();
        return trail.latest(DocumentAct.READ.word(), actor.requirePerson().value(), ids)
                .entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(one -> new DocumentId(one.getKey()), Map.Entry::getValue));
    }
}
