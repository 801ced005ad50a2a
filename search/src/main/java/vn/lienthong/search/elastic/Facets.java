package vn.lienthong.search.elastic;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import org.jspecify.annotations.Nullable;

import vn.lienthong.search.Facet;
import vn.lienthong.search.SearchPage.FacetCount;

/** Counts by facet, over the results without the facet's own filter. */
final class Facets {
    private static final String KEYS = "keys";
    private static final int MOST_KEYS = 100;

    private Facets() {}

    static Map<String, Aggregation> of(Set<Facet> wanted, Filters filters) {
        return wanted.stream().collect(Collectors.toMap(Enum::name, facet -> count(facet, filters.without(facet))));
    }

    private static Aggregation count(Facet facet, List<Query> others) {
        return Aggregation.of(counted -> counted.filter(filter -> filter.bool(bool -> bool.filter(others)))
                .aggregations(KEYS, keys -> keys.terms(terms -> terms.field(Filters.field(facet)).size(MOST_KEYS))));
    }

    /** How many of these documents are among the results. */
    static Aggregation among(Set<String> documents, List<Query> filters) {
        return Aggregation.of(counted -> counted.filter(
                filter -> filter.bool(bool -> bool.filter(filters).filter(Queries.terms("documentId", documents)))));
    }

    static Map<Facet, List<FacetCount>> read(Map<String, Aggregate> answers) {
        var facets = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        for (var facet : Facet.values()) {
            var answer = answers.get(facet.name());
            if (answer != null) facets.put(facet, keys(answer.filter().aggregations().get(KEYS)));
        }
        return facets;
    }

    private static List<FacetCount> keys(@Nullable Aggregate keys) {
        if (keys == null) return List.of();
        if (keys.isSterms()) {
            return keys.sterms()
                    .buckets()
                    .array()
                    .stream()
                    .map(b -> new FacetCount(b.key().stringValue(), b.docCount()))
                    .toList();
        }
        if (keys.isLterms()) {
            return keys.lterms()
                    .buckets()
                    .array()
                    .stream()
                    .map(b -> new FacetCount(String.valueOf(b.key()), b.docCount()))
                    .toList();
        }
        return List.of();
    }
}
