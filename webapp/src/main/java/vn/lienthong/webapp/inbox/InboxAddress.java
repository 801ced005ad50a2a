package vn.lienthong.webapp.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;

/**
 * View and filters of the inbox as they stand in an address. A word nobody knows counts as none, so that an old link
 * still opens the list.
 */
record InboxAddress(InboxView view, @Nullable String step, @Nullable Direction direction, @Nullable String urgency,
        @Nullable String text) {
    private static final int LONGEST = 200;
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}+");

    /** What was directed has come in: there is nothing to choose. */
    InboxAddress {
        if (view == InboxView.DIRECTED) direction = null;
    }

    static InboxAddress of(Map<String, String> parameters) {
        return new InboxAddress(view(parameters), word(parameters.get("step")),
                direction(parameters.get("direction")), word(parameters.get("urgency")), word(parameters.get("q")));
    }

    static InboxAddress of(InboxFilter filter) {
        return new InboxAddress(filter.view(), filter.step(), filter.direction(), filter.urgency(), filter.text());
    }

    /** What is overdue was a question of its own in links of earlier releases. */
    private static InboxView view(Map<String, String> parameters) {
        var word = parameters.get("view");
        var usual = "true".equals(parameters.get("overdue")) ? InboxView.OVERDUE : InboxView.ALL;
        return Arrays.stream(InboxView.values()).filter(view -> word(view).equals(word)).findFirst().orElse(usual);
    }

    private static @Nullable Direction direction(@Nullable String word) {
        return Arrays.stream(Direction.values())
                .filter(direction -> word(direction).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String word(@Nullable String parameter) {
        if (parameter == null) return null;
        var word = UNSEEN.matcher(parameter).replaceAll(" ").strip();
        if (word.isEmpty()) return null;
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    InboxFilter filter() {
        return new InboxFilter(view, step, direction, urgency, text);
    }

    boolean isFiltered() {
        return step != null || direction != null || urgency != null || text != null;
    }

    InboxAddress in(InboxView other) {
        return new InboxAddress(other, step, direction, urgency, text);
    }

    InboxAddress unfiltered() {
        return new InboxAddress(view, null, null, null, null);
    }

    /** The words of the address, not encoded. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (view != InboxView.ALL) parameters.put("view", word(view));
        if (step != null) parameters.put("step", step);
        if (direction != null) parameters.put("direction", word(direction));
        if (urgency != null) parameters.put("urgency", urgency);
        if (text != null) parameters.put("q", text);
        return parameters;
    }

    String list() {
        return on("/inbox").build().toUriString();
    }

    /** The views of this list, for a page that stays open. */
    String tabs() {
        return on("/inbox/tabs").build().toUriString();
    }

    /** The list with a task opened beside it. */
    String opened(InboxTask task) {
        return on("/inbox").queryParam("open", task.id()).build().toUriString();
    }

    String more(String after) {
        return on("/inbox").queryParam("after", encoded(after)).build().toUriString();
    }

    /** Where this question is kept under a name. */
    String keep() {
        return on(FiltersController.PATH).build().toUriString();
    }

    /**
     * The document of a task; its act leads on to the next task.
     *
     * @param beside whether the document stands beside the list, and the next one shall, too
     */
    String document(InboxTask task, boolean beside) {
        return UriComponentsBuilder.fromPath("/documents/" + task.matter().document())
                .queryParam("task", task.id())
                .queryParam("then", encoded(next(task, beside)))
                .build()
                .toUriString();
    }

    /** A document that is only followed: an act on it leads back to the list. */
    String followed(DocumentId document) {
        return UriComponentsBuilder.fromPath("/documents/" + document)
                .queryParam("then", encoded(list()))
                .build()
                .toUriString();
    }

    private String next(InboxTask task, boolean beside) {
        var address = on(Onward.PATH).queryParam("document", task.matter().document())
                .queryParam("after", encoded(task.place()));
        if (beside) address.queryParam("beside", true);
        return address.build().toUriString();
    }

    private UriComponentsBuilder on(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters().forEach((name, value) -> address.queryParam(name, encoded(value)));
        return address;
    }

    /** Encoded here, once: the values may hold anything, also what an address is made of. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
