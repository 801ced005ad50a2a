package vn.lienthong.engine.audit;

import java.util.Collection;
import java.util.List;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.CodedDocuments;
import vn.lienthong.engine.document.CodedDocuments.Coded;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/**
 * How documents of the agencies that somebody audits are told apart by their numbers: an auditor who may not read a document
 * is still told which one it is, as {@link FindAudited} does for a number that was typed, but not what it is about.
 */
@UseCase
public class NameAudited {
    private final TrailScope scopes;
    private final CodedDocuments documents;

    NameAudited(TrailScope scopes, CodedDocuments documents) {
        this.scopes = scopes;
        this.documents = documents;
    }

    /** In no order; documents of agencies that the actor does not audit, and ids of anything else, are left out. */
    @Transactional(readOnly = true)
    public List<Coded> name(Actor auditor, Collection<DocumentId> wanted) {
        var within = scopes.within(auditor, null);
        if (wanted.isEmpty()) return List.of();
        return documents.of(wanted).stream().filter(one -> within == null || within.contains(one.agency())).toList();
    }
}
