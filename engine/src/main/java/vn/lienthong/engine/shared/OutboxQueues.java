package vn.lienthong.engine.shared;

import java.util.List;

/** What waits in the outbox. */
public interface OutboxQueues {
    /** One row for each topic with something waiting or parked. */
    List<OutboxQueue> all();
}
