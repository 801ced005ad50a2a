package vn.lienthong.webapp.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.registry.Direction;

/**
 * View and filters of the inbox as they stand in an address. A word nobody knows counts as none, so that an old link
 * still opens the list.
 */
record InboxAddress(InboxView view, @Nullable String step, @Nullable Direction direction, @Nullable String urgency,
        boolean overdue, @Nullable String text) {
    private static final int LONGEST = 200;

    static InboxAddress of(Map<String, String> parameters) {
        return new InboxAddress(view(parameters.get("view")), word(parameters.get("step")),
                direction(parameters.get("direction")), word(parameters.get("urgency")),
                "true".equals(parameters.get("overdue")), word(parameters.get("q")));
    }

    private static InboxView view(@Nullable String word) {
        return Arrays.stream(InboxView.values())
                .filter(view -> word(view).equals(word))
                .findFirst()
                .orElse(InboxView.ALL);
    }

    private static @Nullable Direction direction(@Nullable String word) {
        return Arrays.stream(Direction.values())
                .filter(direction -> word(direction).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String word(@Nullable String parameter) {
        if (parameter == null || parameter.isBlank()) return null;
        var word = parameter.strip();
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    InboxFilter filter() {
        return new InboxFilter(view, step, direction, urgency, overdue, text);
    }

    boolean isFiltered() {
        return step != null || direction != null || urgency != null || overdue || text != null;
    }

    InboxAddress in(InboxView other) {
        return new InboxAddress(other, step, direction, urgency, overdue, text);
    }

    InboxAddress unfiltered() {
        return new InboxAddress(view, null, null, null, false, null);
    }

    String list() {
        return on("/inbox").build().toUriString();
    }

    /** The list with a task opened beside it. */
    String opened(InboxTask task) {
        return on("/inbox").queryParam("open", task.id()).build().toUriString();
    }

    String more(String after) {
        return on("/inbox").queryParam("after", encoded(after)).build().toUriString();
    }

    /**
     * The document of a task; its act leads on to the next task.
     *
     * @param beside whether the document stands beside the list, and the next one shall, too
     */
    String document(InboxTask task, boolean beside) {
        var document = task.matter().document();
        return UriComponentsBuilder.fromPath("/documents/" + document)
                .queryParam("task", task.id())
                .queryParam("then", encoded(next(task, beside)))
                .build()
                .toUriString();
    }

    private String next(InboxTask task, boolean beside) {
        var address = on("/inbox/next").queryParam("document", task.matter().document())
                .queryParam("after", encoded(task.place()));
        if (beside) address.queryParam("beside", true);
        return address.build().toUriString();
    }

    private UriComponentsBuilder on(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (view != InboxView.ALL) address.queryParam("view", word(view));
        if (step != null) address.queryParam("step", encoded(step));
        if (direction != null) address.queryParam("direction", word(direction));
        if (urgency != null) address.queryParam("urgency", encoded(urgency));
        if (overdue) address.queryParam("overdue", true);
        if (text != null) address.queryParam("q", encoded(text));
        return address;
    }

    /** Encoded here, once: the values may hold anything, also what an address is made of. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
