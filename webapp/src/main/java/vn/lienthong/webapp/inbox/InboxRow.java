package vn.lienthong.webapp.inbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param address where the document opens alone
 * @param beside  where it is fetched from to stand beside the list
 * @param opened  address of the list with it
 * @param icon    which way the document goes
 * @param urgency word of the badge
 * @param holder  who has it, or whose it is
 * @param due     null when no day is set
 * @param signature word of the badge; null when nothing is signed, or nobody has looked yet
 * @param claim   what can be done about who has it
 * @param forWhom name of the absent person in whose place it is done; null for the reader's own
 * @param isAside whether it must be opened as somebody else than the reader acts as now
 */
public record InboxRow(UUID id, String address, String beside, String opened, String icon, @Nullable String code,
        String subject, @Nullable String from, String step, String urgency, String holder, @Nullable Instant due,
        Instant since, @Nullable String signature, Claim claim, @Nullable String forWhom, boolean isAside,
        boolean isOpen) {
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
