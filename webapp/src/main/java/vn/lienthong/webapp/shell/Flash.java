package vn.lienthong.webapp.shell;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A short message on the next page: {@code redirect.addFlashAttribute(Flash.NAME, Flash.done("inbox.claimed"))}.
 *
 * @param kind {@code done}, {@code note} or {@code alarm}: colour, icon, and how urgently it is read out
 * @param key  message key
 */
public record Flash(String kind, String key, List<String> args) implements Serializable {
    public static final String NAME = "flash";
    private static final long serialVersionUID = 1L;

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
        return new Flash(kind, key, Arrays.stream(args).map(String::valueOf).toList());
    }
}
