package vn.lienthong.search;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the index says of a document, as far as the database can be asked the same.
 *
 * @param reference key of number and symbol; null without them
 */
public record IndexedFacts(String id, String direction, String state, String agency, String kind, String urgency,
        @Nullable String reference, Set<String> readers) {
    public IndexedFacts {
        readers = Set.copyOf(readers);
    }
}
