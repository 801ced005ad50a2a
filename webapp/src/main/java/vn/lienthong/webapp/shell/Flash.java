package vn.lienthong.webapp.shell;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A short message on the next page: {@code redirect.addFlashAttribute(Flash.NAME, Flash.done("inbox.claimed"))}.
 *
 * @param kind {@code done}, {@code note} or {@code alarm}: colour, icon, and how urgently it is read out
 * @param key  message key
 * @param undo the way back; null where there is none
 */
public record Flash(String kind, String key, List<String> args, @Nullable Undo undo) implements Serializable {
    public static final String NAME = "flash";
    private static final long serialVersionUID = 2L;

    /** An act of its own, with its own rules, which takes back what was done: a form beside the message. */
    public record Undo(String path, Map<String, String> fields) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    public static Flash done(String key, Object... args) {
        return of("done", key, args);
    }

    public static Flash note(String key, Object... args) {
        return of("note", key, args);
    }

    public static Flash alarm(String key, Object... args) {
        return of("alarm", key, args);
    }

    private static Flash of(String kind, String key, Object... args) {
        return new Flash(kind, key, Arrays.stream(args).map(String::valueOf).toList(), null);
    }

    /** @param fields what the form sends beside the token */
    public Flash undoneBy(String path, Map<String, String> fields) {
        return new Flash(kind, key, args, new Undo(path, Map.copyOf(fields)));
    }
}
