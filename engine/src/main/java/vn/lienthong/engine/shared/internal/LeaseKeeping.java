package vn.lienthong.engine.shared.internal;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Renews the lease of rows as long as their handler works, so that a lease can be short and the work long. */
final class LeaseKeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeping.class);
    private static final int RENEWALS_IN_A_LEASE = 3;

    private final JdbcOutbox outbox;
    private final List<OutboxRow> rows;
    private final Duration lease;
    private final Thread thread;

    LeaseKeeping(JdbcOutbox outbox, List<OutboxRow> rows, Duration lease) {
        this.outbox = outbox;
        this.rows = rows;
        this.lease = lease;
        this.thread = Thread.ofVirtual().name("outbox-lease").start(this::keep);
    }

    private void keep() {
        try {
            while (true) {
                Thread.sleep(lease.dividedBy(RENEWALS_IN_A_LEASE));
                renew();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** One renewal may fail; if all do, another relay does the work again, which every handler bears. */
    private void renew() {
        try {
            outbox.renew(rows, lease);
        } catch (DataAccessException e) {
            LOG.warn("Could not renew a lease: {}", e.toString());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
