package vn.lienthong.webapp.inbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.webapp.shell.Then;

/**
 * The way from a document to the next one of its list, read back from its address.
 *
 * @param after  place of the task in the list
 * @param beside whether the document stands beside the list
 */
record Onward(InboxAddress address, String after, boolean beside) {
    static final String PATH = "/inbox/next";

    /** Null when the act leads elsewhere. */
    static @Nullable Onward of(Then then) {
        var path = then.path();
        if (path == null || !path.startsWith(PATH + "?")) return null;
        try {
            var words = words(path);
            var after = words.get("after");
            return after == null
                    ? null
                    : new Onward(InboxAddress.of(words), after, "true".equals(words.get("beside")));
        } catch (IllegalArgumentException _) { // no address of ours
            return null;
        }
    }

    private static Map<String, String> words(String path) {
        var words = new HashMap<String, String>();
        UriComponentsBuilder.fromUriString(path).build().getQueryParams().forEach((name, values) -> {
            var value = values.getFirst();
            if (value != null) words.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8));
        });
        return words;
    }
}
