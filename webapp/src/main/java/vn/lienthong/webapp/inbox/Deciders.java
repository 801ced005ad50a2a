package vn.lienthong.webapp.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.Deputies;
import vn.lienthong.engine.organisation.Deputising;
import vn.lienthong.engine.shared.Actor;

/** Knows to whom documents come for a signature or a directive; all others need not read about it. */
@Component
final class Deciders {
    private final Authorisation authorisation;
    private final Deputies deputies;
    private final Clock clock;

    Deciders(Authorisation authorisation, Deputies deputies, Clock clock) {
        this.authorisation = authorisation;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** By the person's own right, or by that of somebody the person stands in for today. */
    boolean has(Actor actor) {
        var person = actor.person();
        if (person == null) return false;
        var self = Actor.of(person);
        return Stream.concat(Stream.of(self), deputies.heldBy(person, LocalDate.now(clock))
                .stream()
                .map(Deputising::absent)
                .map(self::standingInFor)).anyMatch(this::decides);
    }

    private boolean decides(Actor actor) {
        return authorisation.maySomewhere(actor, Act.DIRECT_INCOMING)
                || authorisation.maySomewhere(actor, Act.SIGN_DOCUMENT);
    }
}
