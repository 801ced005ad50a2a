package vn.lienthong.webapp.finding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.search.Facet;

/**
 * What is asked for, all of it in the address. What an address holds beyond what can be asked is left out.
 *
 * @param unit    null for everywhere
 * @param isAlone only this unit, without those below it
 * @param chosen  keys chosen of each facet
 * @param after   where the page starts; null for the first
 */
public record SearchForm(String words, @Nullable OrganisationId unit, boolean isAlone, Map<Facet, Set<String>> chosen,
        boolean isNewestFirst, @Nullable String after) {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 256;
    private static final int MOST_KEYS = 30;
    private static final String PATH = "/search";

    public SearchForm {
        chosen = Collections.unmodifiableMap(new EnumMap<>(full(chosen)));
    }

    static SearchForm of(MultiValueMap<String, String> parameters) {
        var words = first(parameters, "q");
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) chosen.put(facet, keys(facet, parameters.get(name(facet))));
        return new SearchForm(words.substring(0, Math.min(words.length(), LONGEST)), unit(first(parameters, "unit")),
                "true".equals(first(parameters, "alone")), chosen, "newest".equals(first(parameters, "order")),
                parameters.getFirst("after"));
    }

    private static Map<Facet, Set<String>> full(Map<Facet, Set<String>> chosen) {
        var full = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values())
            full.put(facet, Collections.unmodifiableSet(new TreeSet<>(chosen.getOrDefault(facet, Set.of()))));
        return full;
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        var value = parameters.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Set<String> keys(Facet facet, @Nullable List<String> typed) {
        if (typed == null) return Set.of();
        return typed.stream().filter(key -> isKey(facet, key)).limit(MOST_KEYS).collect(Collectors.toSet());
    }

    /** Who issued a document is no row of a list: the name is the key. */
    private static boolean isKey(Facet facet, String typed) {
        return switch (facet) {
            case ISSUER -> !typed.isBlank() && typed.length() <= LONGEST_NAME
                    && typed.chars().noneMatch(Character::isISOControl);
            case YEAR -> typed.matches("\\d{4}");
            case LEVEL, KIND, URGENCY, STATE, DIRECTION -> typed.matches("[A-Z][A-Z_]{0,39}");
        };
    }

    private static @Nullable OrganisationId unit(String typed) {
        try {
            return typed.isEmpty() ? null : OrganisationId.of(typed);
        } catch (IllegalArgumentException _) { // an address somebody made up
            return null;
        }
    }

    public Set<String> keys(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    public boolean hasFilters() {
        return unit != null || chosen.values().stream().anyMatch(keys -> !keys.isEmpty());
    }

    /** What narrows the search, by name. */
    Map<String, String> filters() {
        var filters = new TreeMap<String, String>();
        if (unit != null) filters.put("unit", unit.toString());
        chosen.forEach((facet, keys) -> {
            if (!keys.isEmpty()) filters.put(name(facet), String.join(facet == Facet.ISSUER ? "; " : " ", keys));
        });
        return filters;
    }

    static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    SearchForm toggled(Facet facet, String key) {
        var keys = new TreeSet<>(keys(facet));
        if (!keys.remove(key)) keys.add(key);
        var changed = new EnumMap<>(chosen);
        changed.put(facet, keys);
        return new SearchForm(words, unit, isAlone, changed, isNewestFirst, null);
    }

    SearchForm from(@Nullable String cursor) {
        return new SearchForm(words, unit, isAlone, chosen, isNewestFirst, cursor);
    }

    public SearchForm withoutFilters() {
        return new SearchForm(words, null, false, Map.of(), isNewestFirst, null);
    }

    SearchForm everywhere() {
        return new SearchForm(words, null, isAlone, chosen, isNewestFirst, after);
    }

    public SearchForm orderedOtherwise() {
        return new SearchForm(words, unit, isAlone, chosen, !isNewestFirst, null);
    }

    public String address() {
        var parts = new ArrayList<String>();
        if (!words.isEmpty()) parts.add("q=" + encoded(words));
        if (unit != null) parts.add("unit=" + unit);
        if (isAlone) parts.add("alone=true");
        chosen.forEach((facet, keys) -> keys.forEach(key -> parts.add(name(facet) + "=" + encoded(key))));
        if (isNewestFirst) parts.add("order=newest");
        if (after != null) parts.add("after=" + encoded(after));
        return parts.isEmpty() ? PATH : PATH + "?" + String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
