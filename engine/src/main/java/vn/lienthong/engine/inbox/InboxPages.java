package vn.lienthong.engine.inbox;

import java.time.Instant;
import java.util.List;

/** Reads inboxes. The cost of a page does not depend on how many tasks there are. */
public interface InboxPages {
    /** In the order of {@link InboxPlace}. */
    List<InboxTask> page(InboxQuery query);

    /** How many rows there are, counted as far as the query asks. */
    int count(InboxQuery query);

    /** @param now what counts as overdue is due before */
    InboxCounts counts(TaskKeys keys, InboxFilter filter, Instant now);
}
