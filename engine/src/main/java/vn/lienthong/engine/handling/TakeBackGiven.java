package vn.lienthong.engine.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.HandOvers;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** The head of a unit takes a matter back from the person it was given to, who has not begun: it is to be given out again. */
@UseCase
public class TakeBackGiven {
    private final IncomingRoad road;
    private final TakeBackRule rule;
    private final Authorisation authorisation;
    private final Directives directives;
    private final PartsTaken parts;
    private final HandOvers handOvers;

    TakeBackGiven(IncomingRoad road, TakeBackRule rule, Authorisation authorisation, Directives directives,
            PartsTaken parts, HandOvers handOvers) {
        this.road = road;
        this.rule = rule;
        this.authorisation = authorisation;
        this.directives = directives;
        this.parts = parts;
        this.handOvers = handOvers;
    }

    /** @param handler who the actor knows to have it */
    @Transactional
    public Outcome<DocumentId> takeBack(Actor actor, DocumentId id, UUID assignmentId, PersonId handler) {
        var document = road.openForUnit(actor, id);
        var part = Assignments.of(directives.lock(assignmentId), id);
        authorisation.require(actor, Act.ASSIGN_HANDLER, part.unit());
        var no = rule.given(part, handler);
        if (no != null) return new Outcome.Refused<>(no);
        rule.requireOwn(actor, part.givenBy());
        directives.takeFromHandler(assignmentId);
        handOvers.forget(assignmentId);
        if (document.state() == IncomingState.IN_PROGRESS && !isBegun(document)) road.save(actor, document.notBegun());
        if (!parts.has(document, handler)) road.closeTo(id, List.of(DocumentScopes.person(handler, document.agency())));
        road.happened(
                DocumentAct.ASSIGNING_TAKEN_BACK, id, actor,
                Map.of("assignment", assignmentId.toString(), "handler", handler.toString()));
        return Outcome.done(id);
    }

    /** Whether somebody has some other part of it. */
    private boolean isBegun(IncomingDocument document) {
        return directives.of(document.id())
                .stream()
                .flatMap(directive -> directive.assignments().stream())
                .anyMatch(part -> part.handler() != null);
    }
}
