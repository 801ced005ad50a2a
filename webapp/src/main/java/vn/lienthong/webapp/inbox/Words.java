package vn.lienthong.webapp.inbox;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import vn.lienthong.engine.registry.Direction;

/** Names of steps, directions and urgencies; one that a later release brings is shown by its own word until it has a name. */
final class Words {
    private Words() {}

    static String step(MessageSource messages, String step, Locale locale) {
        return name(messages, "inbox.step." + step, step, locale);
    }

    /** What the step asks for, as the words of a button; null for one that a later release brings. */
    static @Nullable String act(MessageSource messages, String step, Locale locale) {
        return messages.getMessage("inbox.act." + step, null, null, locale);
    }

    static String direction(MessageSource messages, Direction direction, Locale locale) {
        return name(messages, "inbox.direction." + InboxAddress.word(direction), direction.name(), locale);
    }

    static String urgency(MessageSource messages, String urgency, Locale locale) {
        var word = urgency.toLowerCase(Locale.ROOT);
        return name(messages, word.equals("normal") ? "inbox.normal" : "urgency." + word, urgency, locale);
    }

    private static String name(MessageSource messages, String key, String otherwise, Locale locale) {
        var found = messages.getMessage(key, null, otherwise, locale);
        return found == null ? otherwise : found;
    }
}
