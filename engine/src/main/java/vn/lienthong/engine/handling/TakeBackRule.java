package vn.lienthong.engine.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.Replies;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * An act is taken back by who did it, for as long as nobody has gone on from it. That somebody opened the document is no
 * going on: whoever got it by mistake will mostly have looked at it before anybody notices.
 */
@UseCase
class TakeBackRule {
    private final Urgings urgings;
    private final Replies replies;
    private final OutgoingDocuments drafts;
    private final OrganisationDirectory directory;
    private final Clock clock;

    TakeBackRule(Urgings urgings, Replies replies, OutgoingDocuments drafts, OrganisationDirectory directory,
            Clock clock) {
        this.urgings = urgings;
        this.replies = replies;
        this.drafts = drafts;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws ForbiddenException when it was neither done by the actor nor in the actor's name */
    void requireOwn(Actor actor, @Nullable Actor then) {
        if (!actor.hasDone(then)) throw new ForbiddenException("document");
    }

    /** Until the leader has decided. */
    @Nullable
    Refusal presented(IncomingDocument document, PersonId leader) {
        return document.state() == IncomingState.PRESENTED && leader.equals(document.presentedTo())
                ? null
                : Refusal.of(HandlingRefusal.GONE_ON);
    }

    /** Until a unit has begun: said that it knows, taken it upon itself, or given it to somebody. */
    @Nullable
    Refusal directed(Actor actor, Directive directive) {
        for (var part : directive.assignments())
            if (hasBegun(actor, directive, part))
                return Refusal.of(HandlingRefusal.UNIT_BEGAN, "unit",
                        directory.get(part.unit(), LocalDate.now(clock)).shortName());
        return replies.to(directive.document()).isEmpty() ? null : Refusal.of(HandlingRefusal.REPLY_BEGUN);
    }

    private boolean hasBegun(Actor actor, Directive directive, Assignment part) {
        if (part.isDone()) return true;
        if (part.handler() != null) return !directive.by().equals(part.givenBy());
        return urgings.taker(part).filter(taker -> !actor.isOneself(taker)).isPresent();
    }

    /** Until the person it was given to has reported, or drafts the reply. */
    @Nullable
    Refusal given(Assignment part, PersonId handler) {
        if (part.isDone() || !handler.equals(part.handler())) return Refusal.of(HandlingRefusal.GONE_ON);
        return isAnsweredBy(handler, part.document()) ? Refusal.of(HandlingRefusal.REPLY_BEGUN) : null;
    }

    private boolean isAnsweredBy(PersonId handler, DocumentId document) {
        return replies.to(document)
                .stream()
                .flatMap(reply -> drafts.find(reply).stream())
                .anyMatch(draft -> draft.facts().drafter().equals(handler));
    }

    /** Until every part is done: with the last one the road has ended. */
    @Nullable
    Refusal acknowledged(Assignment part, List<Directive> directives) {
        if (part.role() != HandlingRole.INFORM || !part.isDone()) return Refusal.of(HandlingRefusal.GONE_ON);
        boolean isOver = directives.stream()
                .flatMap(directive -> directive.assignments().stream())
                .allMatch(Assignment::isDone);
        return isOver ? Refusal.of(HandlingRefusal.ROAD_ENDED) : null;
    }
}
