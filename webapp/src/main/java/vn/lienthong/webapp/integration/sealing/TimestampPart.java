package vn.lienthong.webapp.integration.sealing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import vn.lienthong.engine.shared.OutboxQueue;
import vn.lienthong.engine.shared.OutboxQueues;
import vn.lienthong.signing.timestamp.TimestampAuthority;
import vn.lienthong.signing.timestamp.TimestampProbe.Available;
import vn.lienthong.signing.timestamp.TimestampProbe.Unavailable;
import vn.lienthong.webapp.shell.ServiceNotice;
import vn.lienthong.webapp.start.Condition;
import vn.lienthong.webapp.start.Part;
import vn.lienthong.webapp.start.Repeated;

/**
 * The time-stamp authority as a part that can be missing: asked from time to time, so that people know before they sign.
 * What waits for it are documents whose issue was begun.
 */
final class TimestampPart implements Part, ServiceNotice, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TimestampPart.class);
    private static final String ISSUE_TOPIC = "issue";

    private final TimestampAuthority authority;
    private final OutboxQueues queues;
    private final Repeated asking;
    private volatile Condition condition = Condition.starting("not asked yet");
    private volatile long waiting;

    TimestampPart(TimestampAuthority authority, OutboxQueues queues, Duration interval, Clock clock) {
        this.authority = authority;
        this.queues = queues;
        this.asking = new Repeated("part-timestamps", interval, this::ask);
        asking.start(clock.instant());
    }

    @Override
    public String name() {
        return "timestamps";
    }

    @Override
    public boolean isEssential() {
        return false;
    }

    @Override
    public Condition condition() {
        return condition;
    }

    @Override
    public List<MissingPart> missingParts() {
        return condition.state() == Condition.State.DOWN
                ? List.of(new MissingPart("notice.timestamps", waiting))
                : List.of();
    }

    private void ask() {
        condition = switch (authority.probe()) {
            case Available() -> Condition.READY;
            case Unavailable(var kind) -> Condition.down("The time-stamp authority: " + kind);
        };
        if (!condition.isReady()) count();
    }

    private void count() {
        try {
            waiting = queues.all()
                    .stream()
                    .filter(queue -> queue.topic().equals(ISSUE_TOPIC))
                    .mapToLong(OutboxQueue::waiting)
                    .sum();
        } catch (DataAccessException e) {
            LOG.warn("What waits for time-stamps could not be counted", e);
        }
    }

    @Override
    public void close() {
        asking.stop();
    }
}
