package vn.lienthong.engine.handling;

import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.document.UnitStaff;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** The head of a charged unit gives the matter to one of its people. */
@UseCase
public class AssignHandler {
    private final IncomingRoad road;
    private final Authorisation authorisation;
    private final Directives directives;
    private final UnitStaff staff;
    private final GiveWork giveWork;

    AssignHandler(IncomingRoad road, Authorisation authorisation, Directives directives, UnitStaff staff,
            GiveWork giveWork) {
        this.road = road;
        this.authorisation = authorisation;
        this.directives = directives;
        this.staff = staff;
        this.giveWork = giveWork;
    }

    @Transactional
    public Outcome<DocumentId> assign(Actor actor, DocumentId id, UUID assignmentId, PersonId handler) {
        var document = road.openForUnit(actor, id);
        var assignment = Assignments.of(directives.lock(assignmentId), id);
        authorisation.require(actor, Act.ASSIGN_HANDLER, assignment.unit());
        if (assignment.handler() != null || assignment.isDone() || assignment.role() == HandlingRole.INFORM)
            return Outcome.refused(HandlingRefusal.ALREADY_ASSIGNED);
        if (actor.isForOneself(handler)) return Outcome.refused(DocumentRefusal.DEPUTY_FOR_ONESELF);
        if (!staff.has(handler, Act.HANDLE_INCOMING, assignment.unit()))
            return Outcome.refused(HandlingRefusal.HANDLER_NOT_OF_UNIT);
        begin(actor, document);
        giveWork.give(actor, document, assignmentId, handler);
        return Outcome.done(id);
    }

    private void begin(Actor actor, IncomingDocument document) {
        if (document.state() == IncomingState.DIRECTED) road.save(actor, document.inProgress());
    }
}
