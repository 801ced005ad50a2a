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
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.document.UnitStaff;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UseCase;

/** The head of a unit gives a matter from one of its people to another, also when the first has left. */
@UseCase
public class ReassignHandler {
    private final IncomingRoad road;
    private final Authorisation authorisation;
    private final Directives directives;
    private final PartsTaken parts;
    private final UnitStaff staff;
    private final DocumentNotes notes;
    private final NoteRule noteRule;

    ReassignHandler(
            IncomingRoad road, Authorisation authorisation, Directives directives, PartsTaken parts,
            UnitStaff staff, DocumentNotes notes, NoteRule noteRule) {
        this.road = road;
        this.authorisation = authorisation;
        this.directives = directives;
        this.parts = parts;
        this.staff = staff;
        this.notes = notes;
        this.noteRule = noteRule;
    }

    @Transactional
    public Outcome<DocumentId> reassign(Actor actor, DocumentId id, UUID assignmentId, HandOver change) {
        var document = road.openForUnit(actor, id);
        var assignment = Assignments.of(directives.lock(assignmentId), id);
        authorisation.require(actor, Act.ASSIGN_HANDLER, assignment.unit());
        var no = rule(actor, assignment, change);
        if (no != null) return new Outcome.Refused<>(no);
        notes.write(id, DocumentNote.Kind.HAND_OVER_REASON, actor, change.reason());
        directives.giveTo(assignmentId, change.to(), actor);
        road.openTo(id, List.of(DocumentScopes.person(change.to(), document.agency())));
        if (!parts.has(document, change.from()))
            road.closeTo(id, List.of(DocumentScopes.person(change.from(), document.agency())));
        road.happened(
                DocumentAct.HANDLER_CHANGED, id, actor,
                Map.of("assignment", assignmentId.toString(), "to", change.to().toString(), "from",
                        change.from().toString(), "reason", change.reason()));
        return Outcome.done(id);
    }

    private @Nullable Refusal rule(Actor actor, Assignment assignment, HandOver change) {
        if (assignment.isDone()) return Refusal.of(HandlingRefusal.ALREADY_REPORTED);
        if (assignment.handler() == null) return Refusal.of(HandlingRefusal.NOT_ASSIGNED);
        if (!assignment.handler().equals(change.from())) throw new StaleException("assignment", assignment.id());
        if (actor.isForOneself(change.to())) return Refusal.of(DocumentRefusal.DEPUTY_FOR_ONESELF);
        if (!staff.has(change.to(), Act.HANDLE_INCOMING, assignment.unit()))
            return Refusal.of(HandlingRefusal.HANDLER_NOT_OF_UNIT);
        return noteRule.handOver(change);
    }
}
