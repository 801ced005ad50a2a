package vn.lienthong.engine.inbox;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Up to where somebody has heard of changes: which transactions of the database they have seen. Any node can go on from
 * it.
 *
 * @param timeline of the database; another one after it was restored or another server took its place
 * @param second   of the database's clock, since 1970
 * @param snapshot the transactions seen, as PostgreSQL writes it: {@code oldest running:next:running,running}
 */
public record ChangePosition(String timeline, long second, String snapshot) {
    /** Before everything: whoever asks from here is told that too much is missing. */
    public static final ChangePosition UNKNOWN = new ChangePosition("00000000", 0, "1:1:");
    private static final int LONGEST = 4000;
    private static final Pattern FORM = Pattern
            .compile("([0-9A-F]{8})-(\\d{1,12})-((\\d{1,18}):(\\d{1,18}):((?:\\d{1,18}(?:,\\d{1,18})*)?))");

    /** As it is sent to browsers, which send it back. */
    public String word() {
        return timeline + "-" + second + "-" + snapshot;
    }

    /** Reads a {@linkplain #word() word} from outside; empty when it is none. */
    public static Optional<ChangePosition> of(@Nullable String word) {
        if (word == null || word.length() > LONGEST) return Optional.empty();
        var read = FORM.matcher(word);
        if (!read.matches() || !isSnapshot(Long.parseLong(read.group(4)), Long.parseLong(read.group(5)), read.group(6)))
            return Optional.empty();
        return Optional.of(new ChangePosition(read.group(1), Long.parseLong(read.group(2)), read.group(3)));
    }

    /** What PostgreSQL would refuse is refused here. */
    private static boolean isSnapshot(long oldest, long next, String running) {
        if (oldest < 1 || oldest > next) return false;
        long before = 0;
        for (var one : running.isEmpty() ? new String[0] : running.split(",", -1)) {
            long xid = Long.parseLong(one);
            if (xid < oldest || xid >= next || xid <= before) return false;
            before = xid;
        }
        return true;
    }
}
