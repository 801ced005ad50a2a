package vn.lienthong.webapp.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.inbox.InboxReach;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.organisation.Deputies;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailCounter;
import vn.lienthong.webapp.shell.RailEntry;

/** "My work", the first entry for everybody to whom tasks can come. */
@Component
final class InboxRail implements RailEntry, RailCounter {
    static final String ID = "inbox";
    private static final int FIRST = 10;

    private final InboxFigures figures;
    private final Authorisation authorisation;
    private final Deputies deputies;
    private final Clock clock;

    InboxRail(InboxFigures figures, Authorisation authorisation, Deputies deputies, Clock clock) {
        this.figures = figures;
        this.authorisation = authorisation;
        this.deputies = deputies;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int position() {
        return FIRST;
    }

    @Override
    public String icon() {
        return "inbox";
    }

    @Override
    public String path() {
        return "/inbox";
    }

    @Override
    public boolean isShownTo(Actor actor) {
        var person = actor.person();
        if (person == null) return false;
        var own = Actor.of(person);
        return Stream.concat(InboxReach.CANDIDATE_ACTS.stream(), InboxReach.PERSONAL_ACTS.stream())
                .anyMatch(act -> !authorisation.reach(own, act).isEmpty())
                || !deputies.heldBy(person, LocalDate.now(clock)).isEmpty();
    }

    @Override
    public String entryId() {
        return ID;
    }

    @Override
    public Count count(Actor actor) {
        var counts = figures.of(actor);
        return new Count(counts.of(InboxView.ALL), counts.pressing());
    }
}
