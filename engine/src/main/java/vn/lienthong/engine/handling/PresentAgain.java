package vn.lienthong.engine.handling;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.DocumentNotes;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UseCase;

/** Lays a document before another leader when the first one left, was replaced or is away; until a directive is given. */
@UseCase
public class PresentAgain {
    private final IncomingRoad road;
    private final Authorisation authorisation;
    private final PartsTaken parts;
    private final DocumentNotes notes;
    private final NoteRule noteRule;

    PresentAgain(IncomingRoad road, Authorisation authorisation, PartsTaken parts, DocumentNotes notes,
            NoteRule noteRule) {
        this.road = road;
        this.authorisation = authorisation;
        this.parts = parts;
        this.notes = notes;
        this.noteRule = noteRule;
    }

    /** @param version the version the page showed */
    @Transactional
    public Outcome<DocumentId> present(Actor actor, DocumentId id, int version, PersonId leader, String reason) {
        var document = road.openAnyState(actor, id, Act.PRESENT_INCOMING);
        var no = rule(document, version, leader, reason);
        if (no != null) return new Outcome.Refused<>(no);
        notes.write(id, DocumentNote.Kind.HAND_OVER_REASON, actor, reason);
        var again = document.presentedTo(leader, actor);
        road.save(actor, again);
        road.openTo(id, List.of(DocumentScopes.person(leader, document.agency())));
        var former = document.presentedTo();
        if (former != null && !parts.has(again, former))
            road.closeTo(id, List.of(DocumentScopes.person(former, document.agency())));
        road.happened(
                DocumentAct.PRESENTED_AGAIN, id, actor,
                Map.of("to", leader.toString(), "from", String.valueOf(document.presentedTo()), "reason",
                        reason.strip()));
        return Outcome.done(id);
    }

    private @Nullable Refusal rule(IncomingDocument document, int version, PersonId leader, String reason) {
        switch (document.state()) {
            case PRESENTED -> {
                if (document.version() != version) throw new StaleException("document", document.id());
            }
            case DIRECTED, IN_PROGRESS, RESOLVED -> {
                return Refusal.of(HandlingRefusal.ALREADY_DIRECTED);
            }
            case RECEIVED, REGISTERED, RETURNED_TO_SENDER, WITHDRAWN -> throw new StaleException(
                    "document", document.id());
        }
        if (leader.equals(document.presentedTo())) return Refusal.of(DocumentRefusal.HAS_IT_ALREADY);
        if (!authorisation.holders(Act.DIRECT_INCOMING, document.agency()).contains(leader))
            return Refusal.of(HandlingRefusal.NOT_A_LEADER);
        return noteRule.reason(reason);
    }
}
