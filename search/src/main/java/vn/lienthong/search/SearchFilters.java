package vn.lienthong.search;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Narrows a search by what a document is and where it lies. An empty set does not narrow; several values of one set are
 * alternatives.
 *
 * @param unit    null: all units
 * @param issuers names as the facet counts them
 */
public record SearchFilters(@Nullable UnitScope unit, Set<String> levels, Set<String> kinds, Set<Integer> years,
        Set<String> urgencies, Set<String> states, Set<Direction> directions, Set<String> issuers) {
    private static final SearchFilters NONE = new SearchFilters(null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
            Set.of(), Set.of());

    public SearchFilters {
        levels = Set.copyOf(levels);
        kinds = Set.copyOf(kinds);
        years = Set.copyOf(years);
        urgencies = Set.copyOf(urgencies);
        states = Set.copyOf(states);
        directions = Set.copyOf(directions);
        issuers = Set.copyOf(issuers);
    }

    /** A unit or agency, alone or with everything below it. */
    public record UnitScope(String id, boolean isWithSubtree) {}

    public static SearchFilters none() {
        return NONE;
    }

    public SearchFilters inUnit(UnitScope scope) {
        return new SearchFilters(scope, levels, kinds, years, urgencies, states, directions, issuers);
    }

    public SearchFilters ofLevels(Set<String> keys) {
        return new SearchFilters(unit, keys, kinds, years, urgencies, states, directions, issuers);
    }

    public SearchFilters ofKinds(Set<String> keys) {
        return new SearchFilters(unit, levels, keys, years, urgencies, states, directions, issuers);
    }

    public SearchFilters ofYears(Set<Integer> wanted) {
        return new SearchFilters(unit, levels, kinds, wanted, urgencies, states, directions, issuers);
    }

    public SearchFilters ofUrgencies(Set<String> keys) {
        return new SearchFilters(unit, levels, kinds, years, keys, states, directions, issuers);
    }

    public SearchFilters inStates(Set<String> keys) {
        return new SearchFilters(unit, levels, kinds, years, urgencies, keys, directions, issuers);
    }

    public SearchFilters ofDirections(Set<Direction> wanted) {
        return new SearchFilters(unit, levels, kinds, years, urgencies, states, wanted, issuers);
    }

    public SearchFilters ofIssuers(Set<String> names) {
        return new SearchFilters(unit, levels, kinds, years, urgencies, states, directions, names);
    }
}
