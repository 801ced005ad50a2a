package vn.lienthong.webapp.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.lienthong.engine.inbox.InboxColumn;

/**
 * A column to be shown or not.
 *
 * @param isFact  whether it stands in the second line, and not at the right
 * @param mayRise whether it can go before the one that stands before it
 * @param mayFall whether it can go behind the one that follows
 */
record ColumnChoice(InboxColumn column, boolean isShown, boolean isFact, boolean mayRise, boolean mayFall) {
    /** All of them: what is shown first, in its order. */
    static List<ColumnChoice> all(List<InboxColumn> shown) {
        var facts = shown.stream().filter(LineColumns.FACTS::contains).toList();
        var all = new ArrayList<>(shown);
        Stream.of(InboxColumn.values()).filter(column -> !shown.contains(column)).forEach(all::add);
        return all.stream().map(column -> choice(column, shown, facts)).toList();
    }

    private static ColumnChoice choice(InboxColumn column, List<InboxColumn> shown, List<InboxColumn> facts) {
        int at = facts.indexOf(column);
        return new ColumnChoice(column, shown.contains(column), LineColumns.FACTS.contains(column), at > 0,
                at >= 0 && at < facts.size() - 1);
    }
}
