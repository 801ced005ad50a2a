package vn.lienthong.engine.handling;

import java.util.EnumSet;
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
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * Sends back a document that is not authentic, not whole or not for this agency (Decree 30/2020/NĐ-CP, art. 21); the
 * sender is told 02 with the reason.
 */
@UseCase
public class ReturnToSender {
    /** Also what a leader found to be misdirected, until a directive is given; the arrival number stays, marked. */
    private static final Set<IncomingState> RETURNABLE = Set.copyOf(
            EnumSet.of(IncomingState.RECEIVED, IncomingState.REGISTERED));

    private final IncomingRoad road;
    private final DocumentNotes notes;
    private final NoteRule noteRule;

    ReturnToSender(IncomingRoad road, DocumentNotes notes, NoteRule noteRule) {
        this.road = road;
        this.notes = notes;
        this.noteRule = noteRule;
    }

    @Transactional
    public Outcome<DocumentId> giveBack(Actor actor, DocumentId id, int version, String reason) {
        var document = road.open(actor, id, version, Act.RETURN_INCOMING, RETURNABLE);
        var no = noteRule.reason(reason);
        if (no != null) return new Outcome.Refused<>(no);
        notes.write(id, DocumentNote.Kind.RETURN_REASON, actor, reason);
        road.save(actor, document.returnedToSender(reason.strip()));
        road.happened(DocumentAct.RETURNED_TO_SENDER, id, actor,
                Map.of("reason", reason.strip(), "from", document.state().name()));
        return Outcome.done(id);
    }
}
