package vn.lienthong.engine.handling;

import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** The head of a unit gives a matter back to who had it before, by the opposite hand-over, before the new one begins. */
@UseCase
public class TakeBackReassigned {
    private final IncomingRoad road;
    private final TakeBackRule rule;
    private final Authorisation authorisation;
    private final Directives directives;
    private final ReassignHandler reassignHandler;

    TakeBackReassigned(IncomingRoad road, TakeBackRule rule, Authorisation authorisation, Directives directives,
            ReassignHandler reassignHandler) {
        this.road = road;
        this.rule = rule;
        this.authorisation = authorisation;
        this.directives = directives;
        this.reassignHandler = reassignHandler;
    }

    /** @param back from who has it, as the actor knows, to who had it before and must still be able to have it */
    @Transactional
    public Outcome<DocumentId> takeBack(Actor actor, DocumentId id, UUID assignmentId, HandOver back) {
        road.openForUnit(actor, id);
        var part = Assignments.of(directives.lock(assignmentId), id);
        authorisation.require(actor, Act.ASSIGN_HANDLER, part.unit());
        var no = rule.given(part, back.from());
        if (no != null) return new Outcome.Refused<>(no);
        rule.requireOwn(actor, part.givenBy());
        return reassignHandler.reassign(actor, id, assignmentId, back);
    }
}
