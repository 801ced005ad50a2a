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

/** A unit takes back that it knows: it is to acknowledge the document again. */
@UseCase
public class TakeBackAcknowledged {
    private final IncomingRoad road;
    private final TakeBackRule rule;
    private final Authorisation authorisation;
    private final Directives directives;

    TakeBackAcknowledged(IncomingRoad road, TakeBackRule rule, Authorisation authorisation, Directives directives) {
        this.road = road;
        this.rule = rule;
        this.authorisation = authorisation;
        this.directives = directives;
    }

    @Transactional
    public Outcome<DocumentId> takeBack(Actor actor, DocumentId id, UUID assignmentId) {
        road.openForUnit(actor, id);
        var part = Assignments.of(directives.lock(assignmentId), id);
        authorisation.require(actor, Act.ASSIGN_HANDLER, part.unit());
        var no = rule.acknowledged(part, directives.of(id));
        if (no != null) return new Outcome.Refused<>(no);
        rule.requireOwn(actor, part.doneBy());
        directives.notDone(assignmentId);
        road.happened(
                DocumentAct.ACKNOWLEDGEMENT_TAKEN_BACK, id, actor,
                Map.of("assignment", assignmentId.toString(), "unit", part.unit().toString(),
                        "role", part.role().name()));
        return Outcome.done(id);
    }
}
