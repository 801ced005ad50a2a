package vn.lienthong.engine.notification;

import org.jspecify.annotations.Nullable;

/**
 * How one person wants to be told of work.
 *
 * @param digestHour   at which hour of working days a mail says how much waits; null for none
 * @param isUrgentMail whether a mail follows an urgent task at once
 * @param address      null when none was ever given; then there is no mail
 * @param refused      why the mail server takes no mail for the address; null while it does
 */
public record NoticeChoice(BrowserNotice browser, @Nullable Integer digestHour, boolean isUrgentMail,
        @Nullable MailAddress address, @Nullable String refused) {
    /** For whoever has chosen nothing. */
    public static final NoticeChoice NONE = new NoticeChoice(BrowserNotice.NONE, null, false, null, null);

    public NoticeChoice {
        if (digestHour != null && (digestHour < 0 || digestHour > 23))
            throw new IllegalArgumentException("Not an hour: " + digestHour);
        if (address == null && (digestHour != null || isUrgentMail))
            throw new IllegalArgumentException("Mail without an address");
    }

    /** Where mail goes; null when the person wants none, or the address takes none. */
    @Nullable
    MailAddress reachable() {
        return refused == null && (digestHour != null || isUrgentMail) ? address : null;
    }
}
