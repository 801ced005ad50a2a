package vn.lienthong.engine.shared.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Renews the lease of rows as long as their handler works, so that a lease can be short and the work long. */
final class LeaseKeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeping.class);
    private static final int RENEWALS_IN_A_LEASE = 3;

    private final JdbcOutbox outbox;
    private final List<OutboxRow> rows;
    private final Duration lease;
    /** Not an interruption: that would break the connection of a renewal on its way. */
    private final CountDownLatch ended = new CountDownLatch(1);

    LeaseKeeping(JdbcOutbox outbox, List<OutboxRow> rows, Duration lease) {
        this.outbox = outbox;
        this.rows = rows;
        this.lease = lease;
        Thread.ofVirtual().name("outbox-lease").start(this::keep);
    }

    private void keep() {
        try {
            while (!ended.await(lease.dividedBy(RENEWALS_IN_A_LEASE).toMillis(), TimeUnit.MILLISECONDS))
                renew();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** One renewal may fail; if all do, another relay does the work again, which every handler bears. */
    private void renew() {
        try {
            outbox.renew(rows, lease);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Could not renew a lease: {}", e.toString());
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
