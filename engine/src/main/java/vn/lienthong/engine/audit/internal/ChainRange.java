package vn.lienthong.engine.audit.internal;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A piece of the way along all chains.
 *
 * @param after before its first chain; null at the beginning
 * @param last  its last chain; null when it goes to the end
 */
record ChainRange(@Nullable Chain after, @Nullable Chain last) {
    /** A condition on the rows of a table, made so that the index of the chains serves it. */
    String of(String table) {
        var key = "(" + table + ".object_kind, " + table + ".object_id)";
        return (after == null ? "true" : key + " > (:afterKind, :afterId::uuid)") + " AND "
                + (last == null ? "true" : key + " <= (:lastKind, :lastId::uuid)");
    }

    /** What the condition names. */
    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (after != null) values.putAll(Map.of("afterKind", after.kind(), "afterId", after.id()));
        if (last != null) values.putAll(Map.of("lastKind", last.kind(), "lastId", last.id()));
        return values;
    }
}
