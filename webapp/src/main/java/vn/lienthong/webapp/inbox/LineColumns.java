package vn.lienthong.webapp.inbox;

import java.util.List;
import java.util.Set;

import vn.lienthong.engine.inbox.InboxColumn;

/**
 * What a line of the list shows besides number and subject.
 *
 * @param facts     the second line, in this order
 * @param deadline  at the right
 * @param urgency   at the right
 * @param signature at the right
 */
public record LineColumns(List<InboxColumn> facts, boolean deadline, boolean urgency, boolean signature) {
    /** What stands in the second line; the others have their place at the right. */
    static final Set<InboxColumn> FACTS = Set.of(
            InboxColumn.SENDER, InboxColumn.SINCE, InboxColumn.STEP, InboxColumn.HOLDER);

    static LineColumns of(List<InboxColumn> shown) {
        return new LineColumns(shown.stream().filter(FACTS::contains).toList(), shown.contains(InboxColumn.DEADLINE),
                shown.contains(InboxColumn.URGENCY), shown.contains(InboxColumn.SIGNATURE));
    }
}
