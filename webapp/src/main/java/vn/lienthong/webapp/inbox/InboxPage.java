package vn.lienthong.webapp.inbox;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The list as the page shows it.
 *
 * @param next    address of the rows that follow; null on the last page
 * @param opened  what stands beside the list; null when nothing does
 * @param tabsAddress where the views are fetched anew
 * @param followed whether it shows what others do or what is done
 * @param list    address of the view as it is filtered, with nothing beside it
 * @param clear   address of the same view without filters
 * @param saved   the reader's saved filters
 * @param acts    what can be done with several rows; empty where nothing can
 * @param keep    where this filter is saved under a name; null when there is nothing to save
 */
public record InboxPage(List<InboxRow> rows, @Nullable String next, List<Tab> tabs, String tabsAddress,
        boolean followed, Choices choices, Filters filters,
        @Nullable Opened opened, String list, String clear, List<Saved> saved, List<BulkButton> acts,
        @Nullable String keep) {
    /**
     * One view of the inbox.
     *
     * @param counter null where nothing is counted
     * @param pressing whether the figure is bad news
     */
    public record Tab(String labelKey, String address, @Nullable Counter counter, boolean pressing, boolean current) {}

    /** What can be filtered by; where it is counted, with how many each would show. */
    public record Choices(List<Choice> steps, List<Choice> directions, List<Choice> urgencies) {}

    /** A word to send and the words to show. */
    public record Choice(String value, String label) {}

    /** What is filtered by; empty words for nothing. */
    public record Filters(String view, String step, String direction, String urgency, String text, boolean any) {}

    /** The document beside the list: where it is fetched from, and where it opens alone. */
    public record Opened(String beside, String alone) {}

    /**
     * A saved filter as a link.
     *
     * @param counter null where nothing is counted
     */
    public record Saved(String name, String address, @Nullable Counter counter, boolean current) {}
}
