package vn.lienthong.webapp.audit;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words for acts and kinds of objects; one that has none stands for itself. */
@Component
final class TrailWords {
    private final MessageSource messages;

    TrailWords(MessageSource messages) {
        this.messages = messages;
    }

    String act(String act, Locale locale) {
        return word("audit.act." + act, act, locale);
    }

    String kind(String kind, Locale locale) {
        return word("audit.kind." + kind, kind, locale);
    }

    private String word(String key, String otherwise, Locale locale) {
        var found = messages.getMessage(key, null, otherwise, locale);
        return found == null ? otherwise : found;
    }
}
