package vn.lienthong.webapp.administration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.Organisation;

/**
 * One level of the tree, or what was found in it.
 *
 * @param top      what stands above the rows; null where the reader's own part begins
 * @param path     what the top is part of, the root first
 * @param text     words looked for; empty for the level itself
 * @param next     address of the next page; null on the last one
 * @param mayAdd   whether the reader may open a tree
 */
public record TreeView(@Nullable Organisation top, List<Organisation> path, String text, AsOf on, List<Row> rows,
        @Nullable String next, boolean mayAdd) {
    public TreeView {
        path = List.copyOf(path);
        rows = List.copyOf(rows);
    }

    /**
     * An organisation.
     *
     * @param level in words; null for a unit
     * @param above short name of what it is part of; null where that is plain
     */
    public record Row(Organisation organisation, @Nullable String level, @Nullable String above, int agencies,
            int units) {
        public int below() {
            return agencies + units;
        }
    }
}
