package vn.lienthong.search.layout;

import org.jspecify.annotations.Nullable;

/**
 * A row of a code list: a kind of document, an urgency.
 *
 * @param abbreviation as it stands in symbols; null where there is none
 */
public record Term(String key, String name, @Nullable String abbreviation) {}
