package vn.lienthong.webapp.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Accounts;
import vn.lienthong.engine.inbox.ChangePosition;
import vn.lienthong.webapp.security.OpenSessions;

/** Ends streams whose session has ended, asks again what each may see, and keeps the others awake. */
@Component
final class LiveGuard {
    private static final Duration SESSIONS = Duration.ofSeconds(2);
    private static final Duration RIGHTS = Duration.ofMinutes(1);
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final OpenSessions sessions;
    private final Accounts accounts;
    private final ReadRights readRights;
    private final Clock clock;
    private final BesideRounds beside = new BesideRounds("live-rights", "what somebody may see; it is asked again");
    private Instant sessionsAt = Instant.MIN;
    private Instant beatAt = Instant.MIN;

    LiveGuard(OpenSessions sessions, Accounts accounts, ReadRights readRights, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.readRights = readRights;
        this.clock = clock;
    }

    void look(Collection<LiveStream> streams, ChangePosition upTo) {
        var now = clock.instant();
        if (!now.isBefore(sessionsAt)) {
            sessionsAt = now.plus(SESSIONS);
            endOver(streams, upTo, now);
        }
        if (!now.isBefore(beatAt)) {
            beatAt = now.plus(BEAT);
            streams.forEach(stream -> stream.tell(LiveEvents.BEAT, "{}", upTo));
        }
        streams.stream().filter(stream -> stream.beginsAsking(now, RIGHTS)).forEach(stream -> askAgain(stream, upTo));
    }

    private void endOver(Collection<LiveStream> streams, ChangePosition upTo, Instant now) {
        var open = sessions.of(streams.stream().map(stream -> stream.reader().session()).collect(Collectors.toSet()));
        for (var stream : streams) {
            if (!open.contains(stream.reader().session())) stream.endWith(LiveEvents.BYE, upTo);
            else if (now.isAfter(stream.reader().until())) stream.end();
        }
    }

    private void askAgain(LiveStream stream, ChangePosition upTo) {
        beside.ask(() -> {
            var person = stream.reader().person();
            var account = accounts.of(person);
            if (account == null || !account.keepsSession(stream.reader().epoch()))
                stream.endWith(LiveEvents.BYE, upTo);
            else
                if (stream.rightsAre(readRights.of(person))) stream.countFrom(clock.instant());
        }, _ -> stream.hasAsked(clock.instant()));
    }
}
