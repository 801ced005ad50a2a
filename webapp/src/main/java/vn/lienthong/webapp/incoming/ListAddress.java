package vn.lienthong.webapp.incoming;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.engine.handling.IncomingFilter;

/** Tab and filters of the list as they stand in an address. A word nobody knows counts as none. */
record ListAddress(ListTab tab, @Nullable String urgency, boolean overdue, @Nullable String text) {
    private static final int LONGEST = 200;

    static ListAddress of(Map<String, String> parameters) {
        return new ListAddress(ListTab.of(parameters.get("state")), word(parameters.get("urgency")),
                "true".equals(parameters.get("overdue")), word(parameters.get("q")));
    }

    private static @Nullable String word(@Nullable String parameter) {
        if (parameter == null || parameter.isBlank()) return null;
        var word = parameter.strip();
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    IncomingFilter filter() {
        return new IncomingFilter(tab.states(), urgency, overdue, text);
    }

    boolean isFiltered() {
        return urgency != null || overdue || text != null;
    }

    ListAddress in(ListTab other) {
        return new ListAddress(other, urgency, overdue, text);
    }

    String list() {
        return builder().build().toUriString();
    }

    String clear() {
        return new ListAddress(tab, null, false, null).list();
    }

    String more(String after) {
        return builder().queryParam("after", encoded(after)).build().toUriString();
    }

    private UriComponentsBuilder builder() {
        var address = UriComponentsBuilder.fromPath("/incoming");
        if (tab != ListTab.ALL) address.queryParam("state", tab.word());
        if (urgency != null) address.queryParam("urgency", encoded(urgency));
        if (overdue) address.queryParam("overdue", true);
        if (text != null) address.queryParam("q", encoded(text));
        return address;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
