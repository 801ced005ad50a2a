package vn.lienthong.webapp.incoming;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.webapp.incoming.ActForm.Choice;

/**
 * The list as the page shows it.
 *
 * @param next       address of what follows; null on the last page
 * @param mayTakeIn  whether the reader may take in paper documents
 * @param urgency    the one filtered by; empty for none
 */
public record ListPage(List<Row> rows, @Nullable String next, List<Tab> tabs, List<Choice> urgencies, String tab,
        String urgency, boolean overdue, String text, boolean filtered, String clear, boolean mayTakeIn) {
    /** One part of the list. */
    public record Tab(String labelKey, String address, boolean current) {}
}
