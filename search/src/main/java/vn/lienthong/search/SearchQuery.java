package vn.lienthong.search;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Words are plain words: no character of them has a meaning to the engine.
 *
 * @param words as typed, any length; only the first {@value #MOST_WORDS} words count. Blank: everything the filters leave
 * @param facets which counts to return with the page
 * @param isHighlighted whether to return snippets
 * @param pageSize 1 to {@value #LARGEST_PAGE}
 * @param after where the page starts, from {@link SearchPage#next()}; null for the first page
 */
public record SearchQuery(String words, SearchFilters filters, Order order, Set<Facet> facets, boolean isHighlighted,
        int pageSize, @Nullable String after) {
    public static final int LARGEST_PAGE = 100;
    public static final int MOST_WORDS = 32;

    /** How results are ordered; equal ones by day, then by id, so that the order is total. */
    public enum Order {
        /** Number and symbol first, then phrases, then as typed, then without diacritics. Without words the same as NEWEST. */
        RELEVANCE, NEWEST
    }

    public SearchQuery {
        Objects.requireNonNull(words);
        facets = Set.copyOf(facets);
        if (pageSize < 1 || pageSize > LARGEST_PAGE) throw new IllegalArgumentException("Not a page size: " + pageSize);
    }

    /** The first page of 20 by relevance, highlighted, without facets. */
    public static SearchQuery words(String words) {
        return new SearchQuery(words, SearchFilters.none(), Order.RELEVANCE, Set.of(), true, 20, null);
    }

    public SearchQuery with(SearchFilters wanted) {
        return new SearchQuery(words, wanted, order, facets, isHighlighted, pageSize, after);
    }

    public SearchQuery by(Order wanted) {
        return new SearchQuery(words, filters, wanted, facets, isHighlighted, pageSize, after);
    }

    public SearchQuery counting(Set<Facet> wanted) {
        return new SearchQuery(words, filters, order, wanted, isHighlighted, pageSize, after);
    }

    public SearchQuery inPagesOf(int size) {
        return new SearchQuery(words, filters, order, facets, isHighlighted, size, after);
    }

    public SearchQuery after(@Nullable String cursor) {
        return new SearchQuery(words, filters, order, facets, isHighlighted, pageSize, cursor);
    }
}
