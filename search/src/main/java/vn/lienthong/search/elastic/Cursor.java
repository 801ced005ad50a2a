package vn.lienthong.search.elastic;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import co.elastic.clients.elasticsearch._types.FieldValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.search.SearchQuery;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where a page starts: the sort values of the hit before it and, for results by relevance, the snapshot they belong to. It
 * travels through the browser, so it proves nothing: access is judged anew on every page.
 *
 * @param values of the hit before; none on the second page by relevance
 * @param shown  ids on the first page by relevance, which was asked without a snapshot: whatever their rank in the
 *               snapshot of the later pages, they are not shown again
 * @param pit    id of the snapshot; null when the order does not need one, and before it is opened
 */
record Cursor(String query, List<FieldValue> values, Set<String> shown, @Nullable String pit) {
    private static final int LONGEST = 16_384;
    /** Score, day, id. */
    private static final int OWN_VALUES = 3;
    private static final JsonMapper JSON = new JsonMapper();

    Cursor {
        values = List.copyOf(values);
        shown = Set.copyOf(shown);
    }

    /** Null when there is none, or none that belongs to this query. */
    static @Nullable Cursor of(SearchQuery query) {
        var typed = query.after();
        if (typed == null || typed.length() > LONGEST) return null;
        try {
            var json = JSON.readTree(Base64.getUrlDecoder().decode(typed));
            return json.path("q").asString("").equals(fingerprint(query)) ? parse(json) : null;
        } catch (IllegalArgumentException | JacksonException _) {
            return null;
        }
    }

    private static @Nullable Cursor parse(JsonNode json) {
        var values = new ArrayList<FieldValue>();
        for (var value : json.path("v")) {
            if (value.isIntegralNumber()) values.add(FieldValue.of(value.longValue()));
            else if (value.isNumber()) values.add(FieldValue.of(value.doubleValue()));
            else values.add(FieldValue.of(value.asString("")));
        }
        var shown = new HashSet<String>();
        for (var id : json.path("s")) if (shown.size() < SearchQuery.LARGEST_PAGE) shown.add(id.asString(""));
        var pit = json.path("p").asString("");
        return values.isEmpty() && shown.isEmpty()
                ? null
                : new Cursor(json.path("q").asString(""), values, shown, pit.isEmpty() ? null : pit);
    }

    static Cursor after(SearchQuery query, List<FieldValue> values, Set<String> shown, @Nullable String pit) {
        return new Cursor(fingerprint(query), values, shown, pit);
    }

    /** The one page before it had no snapshot. */
    boolean isAfterFirst() {
        return values.isEmpty();
    }

    /** The same place, without the position inside the old snapshot that the cluster adds as last sort value. */
    Cursor inNewSnapshot() {
        return new Cursor(query, values.subList(0, Math.min(values.size(), OWN_VALUES)), shown, null);
    }

    String encoded() {
        var json = JSON.createObjectNode().put("q", query);
        var array = json.putArray("v");
        for (var value : values) {
            if (value.isLong()) array.add(value.longValue());
            else if (value.isDouble()) array.add(value.doubleValue());
            else array.add(value.stringValue());
        }
        if (!shown.isEmpty()) shown.forEach(json.putArray("s")::add);
        if (pit != null) json.put("p", pit);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsString(json).getBytes(UTF_8));
    }

    private static String fingerprint(SearchQuery query) {
        var f = query.filters();
        var text = String.join("\n", query.words(), query.order().name(), String.valueOf(f.unit()),
                new TreeSet<>(f.levels()).toString(),
                new TreeSet<>(f.kinds()).toString(), new TreeSet<>(f.years()).toString(),
                new TreeSet<>(f.urgencies()).toString(),
                new TreeSet<>(f.states()).toString(), new TreeSet<>(f.directions()).toString());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
