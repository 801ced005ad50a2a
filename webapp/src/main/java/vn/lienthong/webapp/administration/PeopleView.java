package vn.lienthong.webapp.administration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.Organisation;

/**
 * A list of people.
 *
 * @param organisation whose people they are; null for those of no agency and everybody found by name
 * @param next         address of the next page; null on the last one
 * @param mayAdd       whether the reader may add somebody of no agency
 */
public record PeopleView(@Nullable Organisation organisation, String text, List<Row> rows, @Nullable String next,
        boolean mayAdd) {
    public PeopleView {
        rows = List.copyOf(rows);
    }

    /** @param posts in words, the newest first */
    public record Row(String id, String name, List<String> posts, @Nullable String home) {
        public Row {
            posts = List.copyOf(posts);
        }
    }
}
