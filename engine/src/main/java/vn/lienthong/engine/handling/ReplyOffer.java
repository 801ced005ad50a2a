package vn.lienthong.engine.handling;

import java.util.EnumSet;
import java.util.Set;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.handling.ReadHandling.Handling;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.UseCase;

/**
 * Who is offered to write a reply: the handler of a unit's part and who gives work out in that unit, also after the
 * result was reported, because the reply is often written, or written once more, only then.
 */
@UseCase
public class ReplyOffer {
    private static final Set<IncomingState> STATES = Set.copyOf(
            EnumSet.of(IncomingState.DIRECTED, IncomingState.IN_PROGRESS, IncomingState.RESOLVED));

    private final Authorisation authorisation;

    ReplyOffer(Authorisation authorisation) {
        this.authorisation = authorisation;
    }

    public boolean isFor(Actor actor, Handling on) {
        return STATES.contains(on.document().state())
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
}
