package vn.lienthong.engine.handling;

import java.util.Map;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** A unit that only has to know says that it knows. */
@UseCase
public class AcknowledgeAssignment {
    private final IncomingRoad road;
    private final Authorisation authorisation;
    private final Directives directives;

    AcknowledgeAssignment(IncomingRoad road, Authorisation authorisation, Directives directives) {
        this.road = road;
        this.authorisation = authorisation;
        this.directives = directives;
    }

    @Transactional
    public Outcome<DocumentId> acknowledge(Actor actor, DocumentId id, UUID assignmentId) {
        road.openForUnit(actor, id);
        var assignment = Assignments.of(directives.lock(assignmentId), id);
        authorisation.require(actor, Act.ASSIGN_HANDLER, assignment.unit());
        if (assignment.role() != HandlingRole.INFORM || assignment.isDone())
            return Outcome.refused(HandlingRefusal.ALREADY_ASSIGNED);
        directives.done(assignmentId, actor, "");
        road.happened(DocumentAct.ACKNOWLEDGED, id, actor, Map.of("assignment", assignmentId.toString()));
        return Outcome.done(id);
    }
}
