package vn.lienthong.engine.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** The head of a charged unit gives the matter to one of its people. */
@UseCase
public class AssignHandler {
    private final IncomingRoad road;
    private final Authorisation authorisation;
    private final Directives directives;
    private final People people;
    private final Clock clock;

    AssignHandler(
            IncomingRoad road, Authorisation authorisation, Directives directives, People people, Clock clock) {
        this.road = road;
        this.authorisation = authorisation;
        this.directives = directives;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public Outcome<DocumentId> assign(Actor actor, DocumentId id, UUID assignmentId, PersonId handler) {
        var document = road.openForUnit(actor, id);
        var assignment = Assignments.of(directives.lock(assignmentId), id);
        authorisation.require(actor, Act.ASSIGN_HANDLER, assignment.unit());
        if (assignment.handler() != null || assignment.isDone() || assignment.role() == HandlingRole.INFORM)
            return Outcome.refused(HandlingRefusal.ALREADY_ASSIGNED);
        if (!isOfUnit(handler, assignment.unit())) return Outcome.refused(HandlingRefusal.HANDLER_NOT_OF_UNIT);
        directives.giveTo(assignmentId, handler);
        road.openTo(id, List.of(DocumentScopes.person(handler)));
        begin(document);
        road.happened(
                DocumentAct.HANDLER_ASSIGNED, id, actor,
                Map.of("assignment", assignmentId.toString(), "handler", handler.toString()));
        return Outcome.done(id);
    }

    private void begin(IncomingDocument document) {
        if (document.state() == IncomingState.DIRECTED) road.save(document.inProgress());
    }

    /** Of the unit, and one who may report the result: else the matter would never end. */
    private boolean isOfUnit(PersonId person, OrganisationId unit) {
        return people.postsOf(person, LocalDate.now(clock)).stream().anyMatch(post -> post.organisation().equals(unit))
                && authorisation.holders(Act.HANDLE_INCOMING, unit).contains(person);
    }
}
