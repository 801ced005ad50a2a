package vn.lienthong.webapp.inbox;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.inbox.CappedCount;

/**
 * A figure beside a name.
 *
 * @param isMore whether there are more than the figure says: a plus sign says so
 */
public record Counter(long number, boolean isMore) {
    /** @param count null where nothing is counted */
    static @Nullable Counter of(@Nullable CappedCount count) {
        return count == null ? null : new Counter(count.number(), count.isMore());
    }

    static Counter of(long number) {
        return new Counter(number, false);
    }

    public String text() {
        return isMore ? number + "+" : Long.toString(number);
    }
}
