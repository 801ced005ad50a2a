package vn.lienthong.webapp.inbox;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The list as the page shows it.
 *
 * @param next   address of the rows that follow; null on the last page
 * @param steps  kinds of tasks to choose from, with how many each would show
 * @param opened what stands beside the list; null when nothing does
 * @param list   address of the view as it is filtered, with nothing beside it
 * @param clear  address of the same view without filters
 */
public record InboxPage(List<InboxRow> rows, @Nullable String next, List<Tab> tabs, List<Choice> steps,
        List<Choice> directions, List<Choice> urgencies, Filters filters, @Nullable Opened opened, String list,
        String clear) {
    /** One view of the inbox. */
    public record Tab(String labelKey, String address, long count, boolean current) {}

    /** A word to send and the words to show. */
    public record Choice(String value, String label) {}

    /** What is filtered by; empty words for nothing. */
    public record Filters(String view, String step, String direction, String urgency, boolean overdue, String text,
            boolean any,
            long overdueCount) {}

    /** The document beside the list: where it is fetched from, and where it opens alone. */
    public record Opened(String beside, String alone) {}
}
