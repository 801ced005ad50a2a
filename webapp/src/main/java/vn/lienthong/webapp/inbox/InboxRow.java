package vn.lienthong.webapp.inbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param icon    which way the document goes
 * @param urgency word of the badge
 * @param holder  who has it, or whose it is; null when it is done
 * @param due     null when no day is set, or none counts any more
 * @param signature word of the badge; null when nothing is signed, or nobody has looked yet
 * @param isFresh whether the reader has not opened its document since it came
 * @param claim   what can be done about who has it
 * @param offer   what its own buttons do
 * @param acts   words of what can be done with it together with others, or none; null where nothing is done at all
 * @param inPlace says in whose place it is done, or was; null for the person's own
 * @param urged   null when nobody urged its holder
 * @param isAside whether it must be opened as somebody else than the reader acts as now
 */
public record InboxRow(UUID id, Links links, String icon, @Nullable String code, String subject, @Nullable String from,
        String step, String urgency, @Nullable String holder, @Nullable Instant due, Since since,
        @Nullable String signature, boolean isFresh, Claim claim, Offer offer, @Nullable String acts,
        @Nullable String inPlace, @Nullable Urged urged,
        boolean isAside,
        boolean isOpen) {
    /**
     * Where the line leads.
     *
     * @param alone  where the document opens alone
     * @param beside where it is fetched from to stand beside the list
     * @param opened address of the list with it
     */
    public record Links(String alone, String beside, String opened) {
        /** Where the document opens alone, at the form of its act. */
        public String act() {
            return alone + "#act";
        }
    }

    /**
     * What can be done from the row alone.
     *
     * @param act   words of what is done next; null when that is nothing for the reader
     * @param claim whether it can be taken first, in the lists of what several could do; no act needs that
     */
    public record Offer(@Nullable String act, boolean claim) {
        static final Offer NOTHING = new Offer(null, false);
    }

    /**
     * The date of the line.
     *
     * @param word what happened then: {@code came}, {@code waits} or {@code done}
     */
    public record Since(String word, Instant at) {}

    /** What the reader can do about who has the task. */
    public enum Claim {
        /** Nobody has it: it can be claimed. */
        FREE,
        /** The reader has claimed it: it can be given back. */
        HELD,
        /** It is one person's, or a colleague has it. */
        FIXED
    }
}
