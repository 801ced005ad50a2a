package vn.lienthong.engine.organisation.internal;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.FoldedText;

/** Conditions of lists that are ordered and searched by name; each begins with AND, or is empty when nothing is asked. */
final class NameFilter {
    private NameFilter() {}

    /** @param column words of the names, a text search vector */
    static String words(String column, String typed, Map<String, @Nullable Object> params) {
        var words = FoldedText.query(typed);
        if (words == null) return typed.isBlank() ? "" : " AND false";
        params.put("words", words);
        return " AND " + column + " @@ to_tsquery('simple', :words)";
    }

    /**
     * @param columns folded name and id, by which the list is ordered
     * @param after   the {@link NameCursor} of the last row seen; null at the beginning
     */
    static String start(String columns, @Nullable String after, Map<String, @Nullable Object> params) {
        if (after == null) return "";
        var cursor = NameCursor.read(after);
        params.put("afterId", cursor.id());
        params.put("afterName", cursor.name());
        return " AND (" + columns + ") > (:afterName, :afterId)";
    }
}
