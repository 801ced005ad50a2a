package vn.lienthong.search;

import java.util.Set;

/**
 * What one user may see, taken from the database for each query. Hits, totals, facets and snippets are computed from what
 * passes it and from nothing else.
 *
 * @param scopes scope ids the user holds; a document passes when one of its readers is among them. None: nothing passes
 * @param hidden ids of documents whose readers became fewer while the index does not know yet; they do not pass whatever
 *            the index says
 */
public record AccessFilter(Set<String> scopes, Set<String> hidden) {
    /** With more the index is too far behind to answer: {@link SearchUnavailableException.Reason#BEHIND}. */
    public static final int MOST_HIDDEN = 50_000;
    /** What one question to Elasticsearch can hold: far more than all units of a country. */
    public static final int MOST_SCOPES = 65_536;

    private static final AccessFilter NOTHING = new AccessFilter(Set.of(), Set.of());

    public AccessFilter {
        scopes = Set.copyOf(scopes);
        hidden = Set.copyOf(hidden);
        if (scopes.size() > MOST_SCOPES) throw new IllegalArgumentException("Too many scopes: " + scopes.size());
    }

    public static AccessFilter nothing() {
        return NOTHING;
    }

    public static AccessFilter ofScopes(Set<String> scopes) {
        return new AccessFilter(scopes, Set.of());
    }

    public AccessFilter hiding(Set<String> documentIds) {
        return new AccessFilter(scopes, documentIds);
    }
}
