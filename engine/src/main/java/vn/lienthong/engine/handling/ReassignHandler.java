package vn.lienthong.engine.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.DocumentNotes;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.Given;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.document.HandOverRule;
import vn.lienthong.engine.document.HandOverRule.Work;
import vn.lienthong.engine.document.HandOvers;
import vn.lienthong.engine.document.HandedOver;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UseCase;

/**
 * The head of a unit gives a matter from one of its people to another, also when the first has left; or back, before
 * the other has begun.
 */
@UseCase
public class ReassignHandler {
    private final IncomingRoad road;
    private final Authorisation authorisation;
    private final Directives directives;
    private final PartsTaken parts;
    private final TakeBackRule takeBackRule;
    private final HandOverRule handOverRule;
    private final HandOvers handOvers;
    private final DocumentNotes notes;

    ReassignHandler(
            IncomingRoad road, Authorisation authorisation, Directives directives, PartsTaken parts,
            TakeBackRule takeBackRule, HandOverRule handOverRule, HandOvers handOvers, DocumentNotes notes) {
        this.road = road;
        this.authorisation = authorisation;
        this.directives = directives;
        this.parts = parts;
        this.takeBackRule = takeBackRule;
        this.handOverRule = handOverRule;
        this.handOvers = handOvers;
        this.notes = notes;
    }

    @Transactional
    public Outcome<Given> reassign(Actor actor, DocumentId id, UUID assignmentId, HandOver change) {
        var document = road.openForUnit(actor, id);
        var assignment = Assignments.of(directives.lock(assignmentId), id);
        authorisation.require(actor, Act.ASSIGN_HANDLER, assignment.unit());
        var work = new Work(assignmentId, Act.HANDLE_INCOMING, assignment.unit(), assignment.unit(), null);
        var no = rule(actor, assignment, work, change);
        if (no != null) return new Outcome.Refused<>(no);
        notes.write(id, DocumentNote.Kind.HAND_OVER_REASON, actor, change.reason());
        directives.giveTo(assignmentId, change.to(), giver(actor, assignmentId, change));
        road.openTo(id, List.of(DocumentScopes.person(change.to(), document.agency())));
        if (!parts.has(document, change.from()))
            road.closeTo(id, List.of(DocumentScopes.person(change.from(), document.agency())));
        var given = handOverRule.done(actor, work, change, assignment.givenBy());
        road.happened(
                DocumentAct.HANDLER_CHANGED, id, actor,
                Map.of("assignment", assignmentId.toString(), "to", change.to().toString(), "from",
                        change.from().toString(), "reason", change.reason()));
        return Outcome.done(given);
    }

    private @Nullable Refusal rule(Actor actor, Assignment assignment, Work work, HandOver change) {
        if (assignment.isDone()) return Refusal.of(HandlingRefusal.ALREADY_REPORTED);
        if (assignment.handler() == null) return Refusal.of(HandlingRefusal.NOT_ASSIGNED);
        var begun = change.isBack() ? takeBackRule.given(assignment, change.from()) : null;
        if (begun != null) return begun;
        if (!assignment.handler().equals(change.from())) throw new StaleException("assignment", assignment.id());
        return handOverRule.of(actor, work, change, HandlingRefusal.HANDLER_NOT_OF_UNIT);
    }

    /** Given back, it is again whose giving it was before: who gave it then, or named the handler, can take it back. */
    private @Nullable Actor giver(Actor actor, UUID assignment, HandOver change) {
        return change.isBack() ? handOvers.last(assignment).map(HandedOver::before).orElse(null) : actor;
    }
}
