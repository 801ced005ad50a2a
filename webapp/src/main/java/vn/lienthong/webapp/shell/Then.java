package vn.lienthong.webapp.shell;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Where an act leads when it is done: the next task of the list it was opened from, or the page it names. It travels as the
 * parameter {@code then} of pages and forms.
 *
 * @param path a page of ours with its query; null when the act leads to its usual place
 */
public record Then(@Nullable String path) {
    /** Name of the parameter. */
    public static final String PARAMETER = "then";

    /** Takes only what stays within the product. */
    public static Then of(@Nullable String parameter) {
        return new Then(isOurs(parameter) ? parameter : null);
    }

    private static boolean isOurs(@Nullable String path) {
        return path != null && path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
    }

    /** A page of ours from which acts lead there, too: a way back on which the place is not lost. */
    public String from(String page) {
        return path == null ? page : page + "?" + PARAMETER + "=" + UriUtils.encode(path, StandardCharsets.UTF_8);
    }

    /** For a controller's answer. */
    public String redirectOr(String usual) {
        return "redirect:" + (path == null ? usual : path);
    }
}
