package vn.lienthong.webapp.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the column of acts shows of an incoming document.
 *
 * @param first    the one thing to do now; null when nothing waits for the reader
 * @param others   what else waits for the reader
 * @param giveBack form of the way back, to the sender or to the clerk; null when there is none (any more)
 * @param reply    address where a reply is drafted; null for who has not handled it
 * @param ownActs  what the reader did and can take back
 * @param takenBy  the colleague who has the task
 * @param absent   in whose place it could be done
 * @param directives what the leaders said, in their own words
 * @param charges  whom the directive charges with what, and how far they are
 */
public record ActsView(@Nullable ActForm first, List<Other> others, @Nullable ActForm giveBack, @Nullable String reply,
        List<TakenBack> ownActs, @Nullable String takenBy, @Nullable AbsentView absent, List<Said> directives,
        List<Charge> charges) {
    /** A further task with the same document, on a page of its own. */
    public record Other(String kind, @Nullable String unit, String address) {}

    /**
     * An act that can be taken back.
     *
     * @param unit whose part of a directive it is about; null for the whole document
     */
    public record TakenBack(String act, @Nullable String unit, String address, Map<String, String> fields) {
        TakenBack(OwnAct own, @Nullable String unit) {
            this(own.act(), unit, own.path(), own.fields());
        }
    }

    /** Somebody absent, in whose place the reader may act. */
    public record AbsentView(String person, String name) {
        /** The reader's own right is enough. */
        static final AbsentView NOBODY = new AbsentView("", "");
    }

    /** The words of a directive, and whose they are. */
    public record Said(String leader, Instant at, String text) {}

    /** One unit's part of a directive. */
    public record Charge(String unit, String role, @Nullable String handler, @Nullable LocalDate dueOn, boolean done,
            @Nullable String result) {}
}
