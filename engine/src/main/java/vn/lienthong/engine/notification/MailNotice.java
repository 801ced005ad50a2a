package vn.lienthong.engine.notification;

import java.util.UUID;

/**
 * One mail, ready to be sent: figures, and nothing of any document.
 *
 * @param id      the same however often it is tried: who gets it twice can tell
 * @param waiting how many tasks the person could do
 * @param urgent  how many of them are urgent or overdue
 */
public record MailNotice(UUID id, Kind kind, MailAddress to, long waiting, long urgent) {
    /** Why it is sent. */
    public enum Kind {
        /** It is the hour the person chose. */
        DIGEST,
        /** An urgent task came. */
        URGENT
    }
}
