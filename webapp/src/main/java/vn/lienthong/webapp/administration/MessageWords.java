package vn.lienthong.webapp.administration;

import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words that are chosen by name. */
@Component
final class MessageWords {
    private final MessageSource messages;

    MessageWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Locale locale, Object... about) {
        return Objects.requireNonNull(messages.getMessage(key, about.length == 0 ? null : about, locale));
    }
}
