package vn.lienthong.webapp.finding;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import vn.lienthong.search.Direction;
import vn.lienthong.search.Facet;
import vn.lienthong.search.SearchFilters;
import vn.lienthong.search.SearchFilters.UnitScope;
import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.SearchQuery.Order;

/** The form in the words of the index. */
final class Questions {
    private static final int ROWS = 20;

    private Questions() {}

    static SearchQuery of(SearchForm form, Set<Facet> facets) {
        return new SearchQuery(form.words(), filters(form), form.isNewestFirst() ? Order.NEWEST : Order.RELEVANCE,
                facets, true, ROWS, form.after());
    }

    static SearchQuery counting(SearchForm form) {
        return new SearchQuery(form.words(), filters(form), Order.NEWEST, EnumSet.allOf(Facet.class), false, 1, null);
    }

    private static SearchFilters filters(SearchForm form) {
        var unit = form.unit();
        return new SearchFilters(unit == null ? null : new UnitScope(unit.toString(), !form.isAlone()),
                form.keys(Facet.LEVEL), form.keys(Facet.KIND),
                form.keys(Facet.YEAR).stream().map(Integer::valueOf).collect(Collectors.toSet()),
                form.keys(Facet.URGENCY), form.keys(Facet.STATE), directions(form), form.keys(Facet.ISSUER));
    }

    private static Set<Direction> directions(SearchForm form) {
        return EnumSet.allOf(Direction.class)
                .stream()
                .filter(direction -> form.keys(Facet.DIRECTION).contains(direction.name()))
                .collect(Collectors.toSet());
    }
}
