package vn.lienthong.webapp.notices;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.notification.BrowserNotice;
import vn.lienthong.engine.notification.ChooseNotices;
import vn.lienthong.engine.notification.MailAddress;
import vn.lienthong.engine.notification.NoticeChoice;

/**
 * The form as it is sent; what a browser leaves out is empty.
 *
 * @param hour empty for no digest
 */
public record NoticesForm(@Nullable String browser, @Nullable String hour, boolean urgentMail,
        @Nullable String address, @Nullable String password) {
    static NoticesForm of(NoticeChoice choice) {
        return new NoticesForm(choice.browser().name(),
                choice.digestHour() == null ? "" : Integer.toString(choice.digestHour()), choice.isUrgentMail(),
                choice.address() == null ? "" : choice.address().value(), "");
    }

    /** The same, with what was chosen before in place of what a page without mail cannot send. */
    NoticesForm withMailOf(NoticeChoice before) {
        var kept = of(before);
        return new NoticesForm(browser, kept.hour, kept.urgentMail, kept.address, "");
    }

    /** A word nobody offered counts as none. */
    BrowserNotice wantedInBrowser() {
        return Arrays.stream(BrowserNotice.values())
                .filter(one -> one.name().equals(browser))
                .findFirst()
                .orElse(BrowserNotice.NONE);
    }

    @Nullable
    Integer wantedHour() {
        return hour != null && hour.matches("[01]?\\d|2[0-3]") ? Integer.valueOf(hour) : null;
    }

    String givenAddress() {
        return Objects.requireNonNullElse(address, "").strip();
    }

    ChooseNotices.Wish wish(@Nullable MailAddress to, String client) {
        return new ChooseNotices.Wish(wantedInBrowser(), wantedHour(), urgentMail, to,
                Objects.requireNonNullElse(password, ""), client);
    }

    @Override
    public String toString() {
        return "NoticesForm";
    }
}
