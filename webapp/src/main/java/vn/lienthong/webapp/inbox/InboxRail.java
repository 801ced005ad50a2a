package vn.lienthong.webapp.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.Workplaces;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxReach;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.organisation.Deputies;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailCounter;
import vn.lienthong.webapp.shell.RailCounter.Count;
import vn.lienthong.webapp.shell.RailEntry;

/** "My work", the first entry for everybody to whom tasks can come, and how much of it waits. */
@Configuration(proxyBeanMethods = false)
final class InboxRail {
    private static final String ID = "inbox";
    private static final String DECIDE = "decide";

    /** What waits for a signature or a directive: the first page of everybody to whom such work comes. */
    @Bean
    RailEntry decideEntry(Deciders deciders) {
        return new RailEntry(DECIDE, 5, "pen", InboxAddress.of(InboxFilter.of(InboxView.DECIDE)).list(), deciders::has);
    }

    @Bean
    RailCounter decideCounter(Deciders deciders, InboxFigures figures) {
        return new RailCounter(DECIDE,
                actor -> deciders.has(actor) ? new Count(figures.of(actor).of(InboxView.DECIDE), 0) : Count.NONE);
    }

    @Bean
    RailEntry inboxEntry(Authorisation authorisation, Deputies deputies, Clock clock) {
        return new RailEntry(ID, 10, "inbox", "/inbox", actor -> {
            var person = actor.person();
            return person != null && (canGetTasks(authorisation, Actor.of(person))
                    || !deputies.heldBy(person, LocalDate.now(clock)).isEmpty());
        });
    }

    private static boolean canGetTasks(Authorisation authorisation, Actor actor) {
        return Stream.concat(InboxReach.CANDIDATE_ACTS.stream(), Workplaces.PERSONAL_ACTS.stream())
                .anyMatch(act -> authorisation.maySomewhere(actor, act));
    }

    @Bean
    RailCounter inboxCounter(InboxFigures figures) {
        return new RailCounter(ID, actor -> {
            var counts = figures.of(actor);
            return new Count(counts.of(InboxView.ALL), counts.pressing());
        });
    }

    /** How many of the person's tasks are about incoming documents; the list there leads to them. */
    @Bean
    RailCounter incomingCounter(InboxFigures figures) {
        return new RailCounter("incoming",
                actor -> new Count(figures.of(actor).byDirection().getOrDefault(Direction.INCOMING, 0L), 0));
    }
}
