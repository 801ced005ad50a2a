package vn.lienthong.engine.handling;

import java.util.Map;
import java.util.Set;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.DocumentNotes;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * The leader sends a document that is not for this agency, or not for this desk, back to the registry: the clerk returns
 * it to its sender or lays it before somebody else. Its arrival number stays.
 */
@UseCase
public class SendBackToClerk {
    private final IncomingRoad road;
    private final DocumentNotes notes;
    private final NoteRule noteRule;

    SendBackToClerk(IncomingRoad road, DocumentNotes notes, NoteRule noteRule) {
        this.road = road;
        this.notes = notes;
        this.noteRule = noteRule;
    }

    /** Only by the leader who has it, or who stands in for that leader. */
    @Transactional
    public Outcome<DocumentId> sendBack(Actor actor, DocumentId id, int version, String reason) {
        var document = road.open(actor, id, version, Act.DIRECT_INCOMING, Set.of(IncomingState.PRESENTED));
        if (document.presentedTo() != null && !document.presentedTo().equals(actor.rightsOf()))
            throw new ForbiddenException("directive");
        var no = noteRule.reason(reason);
        if (no != null) return new Outcome.Refused<>(no);
        notes.write(id, DocumentNote.Kind.RETURN_REASON, actor, reason);
        road.save(actor, document.backAtRegistry());
        road.happened(DocumentAct.SENT_BACK_TO_CLERK, id, actor, Map.of("reason", reason.strip()));
        return Outcome.done(id);
    }
}
