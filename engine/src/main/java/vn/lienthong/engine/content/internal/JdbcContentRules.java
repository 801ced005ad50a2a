package vn.lienthong.engine.content.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentRules;
import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.content.InspectionLimits;
import vn.lienthong.engine.content.Suspicion;

/** Rules as rows: of several that hold on a day the latest counts. */
@Component
final class JdbcContentRules implements ContentRules {
    private final JdbcClient jdbc;

    JdbcContentRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OptionalLong largest(ContentType type, LocalDate on) {
        return jdbc.sql("""
                SELECT max_bytes FROM content_type_rule
                WHERE type = :type AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
                ORDER BY valid_from DESC LIMIT 1""")
                .param("type", type.name())
                .param("on", on)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Set<Suspicion> suspicionsOfType(String mediaType, LocalDate on) {
        return suspicions("media_type", Set.of(mediaType), on);
    }

    @Override
    public Set<Suspicion> suspicionsOfExtensions(Set<String> extensions, LocalDate on) {
        return suspicions("extension", extensions, on);
    }

    private Set<Suspicion> suspicions(String sign, Set<String> values, LocalDate on) {
        if (values.isEmpty()) return Set.of();
        return jdbc.sql("""
                SELECT DISTINCT suspicion FROM content_suspicion_rule
                WHERE sign = :sign AND value = ANY (:values)
                  AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)""")
                .param("sign", sign)
                .param("values", values.toArray(String[]::new))
                .param("on", on)
                .query((row, _) -> Suspicion.valueOf(row.getString(1)))
                .set();
    }

    @Override
    public InspectionLimits limits(LocalDate on) {
        Map<String, Long> values = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ON (name) name, value FROM content_limit
                WHERE valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
                ORDER BY name, valid_from DESC""").param("on", on).query((row, _) -> {
            return Map.entry(row.getString("name"), row.getLong("value"));
        }).list().forEach(limit -> values.put(limit.getKey(), limit.getValue()));
        return new InspectionLimits(limit(values, "unpacked_bytes"), limit(values, "ratio"),
                limit(values, "ratio_from_bytes"), limit(values, "entries"), limit(values, "nesting"),
                limit(values, "pixels"));
    }

    private static long limit(Map<String, Long> values, String name) {
        var value = values.get(name);
        if (value == null) throw new IllegalStateException("No limit in force: " + name);
        return value;
    }
}
