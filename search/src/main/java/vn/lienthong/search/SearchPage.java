package vn.lienthong.search;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One page of results. Every figure in it counts only what the asker may read.
 *
 * @param total number of results, exact up to {@value #COUNTED}
 * @param isTotalExact false when there are more than {@code total}
 * @param facets for each wanted facet its keys with their counts, largest first
 * @param isShortened whether the query had more words than count
 * @param next where the next page starts; null on the last page
 */
public record SearchPage(List<Hit> hits, long total, boolean isTotalExact, Map<Facet, List<FacetCount>> facets,
        boolean isShortened, @Nullable String next) {
    /** Results are counted up to here; beyond, "more than" serves as well and costs less. */
    public static final int COUNTED = 10_000;

    public SearchPage {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /** A result; its fields are read from the database by id. */
    public record Hit(String documentId, long version, List<Snippet> snippets) {
        public Hit {
            snippets = List.copyOf(snippets);
        }
    }

    /** How many results carry a key. */
    public record FacetCount(String key, long count) {}

    public List<String> ids() {
        return hits.stream().map(Hit::documentId).toList();
    }
}
