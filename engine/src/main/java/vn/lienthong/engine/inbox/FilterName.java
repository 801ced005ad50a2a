package vn.lienthong.engine.inbox;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OneLine;
import vn.lienthong.engine.shared.Refusal;

/** What a person calls a saved filter: one line that can be seen, and no other filter's of that person. */
record FilterName(String text) {
    private static final int LONGEST = 60;

    static FilterName of(String typed) {
        return new FilterName(OneLine.of(typed));
    }

    /** @param others the filters that keep their names */
    @Nullable
    Refusal rule(Collection<SavedFilter> others) {
        if (text.isEmpty()) return Refusal.of(InboxRefusal.FILTER_NAME_MISSING);
        if (text.length() > LONGEST) return Refusal.of(InboxRefusal.FILTER_NAME_TOO_LONG, "most", LONGEST);
        return others.stream().anyMatch(other -> other.name().equals(text))
                ? Refusal.of(InboxRefusal.FILTER_NAME_TAKEN, "name", text)
                : null;
    }
}
