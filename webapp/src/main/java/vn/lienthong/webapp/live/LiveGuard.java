package vn.lienthong.webapp.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import vn.lienthong.engine.access.Accounts;
import vn.lienthong.engine.inbox.ChangePosition;
import vn.lienthong.webapp.security.OpenSessions;

/** Ends streams whose session has ended, asks again what each may see, and keeps the others awake. */
@Component
final class LiveGuard {
    private static final Logger LOG = LoggerFactory.getLogger(LiveGuard.class);
    private static final Duration SESSIONS = Duration.ofSeconds(2);
    private static final Duration RIGHTS = Duration.ofMinutes(1);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final int AT_ONCE = 4;

    private final OpenSessions sessions;
    private final Accounts accounts;
    private final ReadRights readRights;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
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

    /** Beside the rounds, which would have to wait; a few at a time, so that pages get their connections. */
    private void askAgain(LiveStream stream, ChangePosition upTo) {
        Thread.ofVirtual().name("live-rights").start(() -> {
            places.acquireUninterruptibly();
            try {
                var person = stream.reader().person();
                var account = accounts.of(person);
                if (account == null || !account.keepsSession(stream.reader().epoch()))
                    stream.endWith(LiveEvents.BYE, upTo);
                else
                    if (stream.rightsAre(readRights.of(person))) stream.countFrom(clock.instant());
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Could not ask what somebody may see; it is asked again: {}", e.toString());
            } finally {
                stream.hasAsked(clock.instant());
                places.release();
            }
        });
    }
}
