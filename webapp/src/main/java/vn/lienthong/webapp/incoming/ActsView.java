package vn.lienthong.webapp.incoming;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the column of acts shows of an incoming document.
 *
 * @param first    the one thing to do now; null when nothing waits for the reader
 * @param others   what else waits for the reader
 * @param giveBack form of the way back, to the sender or to the clerk; null when there is none (any more)
 * @param reply    address where a reply is drafted; null for who has not handled it
 * @param takenBy  the colleague who has the task
 * @param absent   in whose place it could be done
 * @param charges  whom the directive charges with what, and how far they are
 */
public record ActsView(@Nullable ActForm first, List<Other> others, @Nullable ActForm giveBack, @Nullable String reply,
        @Nullable String takenBy, @Nullable AbsentView absent, List<Charge> charges) {
    /** A further task with the same document, on a page of its own. */
    public record Other(String kind, @Nullable String unit, String address) {}

    /** Somebody absent, in whose place the reader may act. */
    public record AbsentView(String person, String name) {
        /** The reader's own right is enough. */
        static final AbsentView NOBODY = new AbsentView("", "");
    }

    /** One unit's part of a directive. */
    public record Charge(String unit, String role, @Nullable String handler, @Nullable LocalDate dueOn, boolean done,
            @Nullable String result) {}
}
