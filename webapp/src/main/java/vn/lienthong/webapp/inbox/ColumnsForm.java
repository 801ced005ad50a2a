package vn.lienthong.webapp.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.inbox.InboxColumn;

/**
 * The choice as it was sent; what names no column is left out.
 *
 * @param shown what is ticked, in the order of the page
 * @param rise  the column whose button to go up was pressed
 * @param fall  the column whose button to go down was pressed
 */
record ColumnsForm(@Nullable List<String> shown, @Nullable String rise, @Nullable String fall) {
    boolean isMove() {
        return rise != null || fall != null;
    }

    /** Facts first: what stands at the right has no order among them. */
    List<InboxColumn> chosen() {
        var ticked = Objects.requireNonNullElse(shown, List.<String>of())
                .stream()
                .flatMap(word -> Arrays.stream(InboxColumn.values()).filter(column -> column.name().equals(word)))
                .distinct()
                .toList();
        var facts = new ArrayList<>(ticked.stream().filter(LineColumns.FACTS::contains).toList());
        move(facts, rise, -1);
        move(facts, fall, 1);
        ticked.stream().filter(column -> !LineColumns.FACTS.contains(column)).sorted().forEach(facts::add);
        return facts;
    }

    private static void move(List<InboxColumn> facts, @Nullable String word, int by) {
        for (int at = 0; at < facts.size(); at++) {
            int to = at + by;
            if (!facts.get(at).name().equals(word) || to < 0 || to >= facts.size()) continue;
            Collections.swap(facts, at, to);
            return;
        }
    }
}
