package vn.lienthong.engine.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.UseCase;

/**
 * Checks the chains of everything that an auditor audits, some at a time: whoever asks goes on where the last answer
 * ended, so it may take as long as the trail is long, stop at any time, and go on at any node.
 */
@UseCase
public class CheckTrail {
    private static final int AT_ONCE = 200;
    /** Beyond it a long way is as good a word as a number. */
    private static final int COUNTED = 100_000;

    private final TrailChecks checks;
    private final TrailScope scopes;
    private final DomainEvents events;
    private final TrailCheckNotes notes;
    private final Clock clock;

    CheckTrail(TrailChecks checks, TrailScope scopes, DomainEvents events, TrailCheckNotes notes, Clock clock) {
        this.checks = checks;
        this.scopes = scopes;
        this.events = events;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Keeps in the trail that it is checked.
     *
     * @return how many chains there are to walk along; empty when they are too many to be counted
     */
    @Transactional
    public OptionalLong begin(Actor actor) {
        scopes.within(actor, null);
        events.publish(TrailRead.checked(actor));
        var counted = checks.count(COUNTED);
        return counted < COUNTED ? OptionalLong.of(counted) : OptionalLong.empty();
    }

    /**
     * One piece; the trail keeps each that goes on.
     *
     * @param after where the last answer ended; null at the beginning
     * @param time  how long to go on before answering
     */
    public TrailCheck check(Actor actor, @Nullable String after, Duration time) {
        var within = scopes.within(actor, null);
        var end = clock.instant().plus(time);
        var result = TrailCheck.nothing(after);
        do {
            result = result.plus(checks.check(within, result.next(), AT_ONCE));
        } while (result.next() != null && clock.instant().isBefore(end));
        if (after != null) notes.goesOn(actor);
        return result;
    }
}
