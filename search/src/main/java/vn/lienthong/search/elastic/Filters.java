package vn.lienthong.search.elastic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;

import vn.lienthong.search.Facet;
import vn.lienthong.search.SearchFilters;

/** The filters of a search, kept by facet so that a facet can be counted without its own. */
final class Filters {
    private final List<Query> unit;
    private final Map<Facet, Query> byFacet = new EnumMap<>(Facet.class);

    Filters(SearchFilters filters) {
        var scope = filters.unit();
        this.unit = scope == null
                ? List.of()
                : List.of(Queries.terms(scope.isWithSubtree() ? "unitPath" : "unit", Set.of(scope.id())));
        put(Facet.ISSUER, filters.issuers());
        put(Facet.LEVEL, filters.levels());
        put(Facet.KIND, filters.kinds());
        put(Facet.YEAR, filters.years().stream().map(String::valueOf).collect(Collectors.toSet()));
        put(Facet.URGENCY, filters.urgencies());
        put(Facet.STATE, filters.states());
        put(Facet.DIRECTION, filters.directions().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    static String field(Facet facet) {
        return switch (facet) {
            case ISSUER -> "issuer.name";
            case LEVEL -> "level";
            case KIND -> "kind";
            case YEAR -> "year";
            case URGENCY -> "urgency";
            case STATE -> "state";
            case DIRECTION -> "direction";
        };
    }

    /** Filters that no facet ignores. */
    List<Query> always() {
        return unit;
    }

    List<Query> all() {
        var all = new ArrayList<>(unit);
        all.addAll(byFacet.values());
        return all;
    }

    /** The filters of all facets but one. */
    List<Query> without(Facet facet) {
        return byFacet.entrySet().stream().filter(entry -> entry.getKey() != facet).map(Map.Entry::getValue).toList();
    }

    List<Query> ofFacets() {
        return List.copyOf(byFacet.values());
    }

    private void put(Facet facet, Set<String> keys) {
        if (!keys.isEmpty()) byFacet.put(facet, Queries.terms(field(facet), keys));
    }
}
