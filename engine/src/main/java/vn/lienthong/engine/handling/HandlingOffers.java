package vn.lienthong.engine.handling;

import java.util.EnumSet;
import java.util.Set;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.handling.ReadHandling.Handling;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.UseCase;

/** What is offered to somebody on an incoming document beside the tasks that wait; the acts ask again. */
@UseCase
public class HandlingOffers {
    private static final Set<IncomingState> ANSWERABLE = Set.copyOf(
            EnumSet.of(IncomingState.DIRECTED, IncomingState.IN_PROGRESS, IncomingState.RESOLVED));

    private final Authorisation authorisation;

    HandlingOffers(Authorisation authorisation) {
        this.authorisation = authorisation;
    }

    /**
     * A reply is written by the handler of a unit's part, or who gives work out in that unit; also after the result was
     * reported, because it is often written, or written once more, only then.
     */
    public boolean reply(Actor actor, Handling on) {
        return ANSWERABLE.contains(on.document().state())
                && on.directives()
                        .stream()
                        .flatMap(directive -> directive.assignments().stream())
                        .anyMatch(assignment -> isWorkOf(actor, assignment));
    }

    private boolean isWorkOf(Actor actor, Assignment assignment) {
        if (assignment.handler() == null || !authorisation.may(actor, Act.DRAFT_DOCUMENT, assignment.unit()))
            return false;
        return assignment.handler().equals(actor.rightsOf())
                || authorisation.may(actor, Act.ASSIGN_HANDLER, assignment.unit());
    }

    /** Another leader, while the one who has it has given no directive. */
    public boolean presentAgain(Actor actor, IncomingDocument document) {
        return document.state() == IncomingState.PRESENTED
                && authorisation.may(actor, Act.PRESENT_INCOMING, document.agency());
    }

    /** Another handler, while the one who has it has not reported. */
    public boolean reassign(Actor actor, Assignment assignment) {
        return assignment.handler() != null && !assignment.isDone()
                && authorisation.may(actor, Act.ASSIGN_HANDLER, assignment.unit());
    }
}
