package vn.lienthong.webapp.notices;

import java.net.URI;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.notification.MailNotice;

/** What a mail says: how much waits, and where; in both languages, for nobody is asked. */
@Component
final class MailWords {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    MailWords(MessageSource messages) {
        this.messages = messages;
    }

    String subject(MailNotice notice) {
        return text("subject", notice, VIETNAMESE);
    }

    /** @param site where people reach this installation; the list there asks for the password */
    String body(MailNotice notice, URI site) {
        var link = site.toString().replaceAll("/+$", "") + "/inbox";
        return String.join("\n", text("body", notice, VIETNAMESE), link, "", text("foot", notice, VIETNAMESE), "", "--",
                "",
                text("body", notice, Locale.ENGLISH), link, "", text("foot", notice, Locale.ENGLISH), "");
    }

    private String text(String part, MailNotice notice, Locale locale) {
        var key = "notices.mail." + notice.kind().name().toLowerCase(Locale.ROOT) + "." + part;
        return messages.getMessage(key, new Object[]{notice.waiting(), notice.urgent()}, locale);
    }
}
