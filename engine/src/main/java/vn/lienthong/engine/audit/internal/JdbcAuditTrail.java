package vn.lienthong.engine.audit.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.audit.AuditFilter;
import vn.lienthong.engine.audit.AuditTrail;

/** Rows of {@code audit_event}: columns to find them by, canonical bytes as the truth. */
@Component
final class JdbcAuditTrail implements AuditTrail {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final String COLUMNS = """
            SELECT id, at, act, object_kind, object_id, person_id, standing_in_for, position, canonical, digest, predecessor
            FROM audit_event WHERE (:person::uuid IS NULL OR person_id = :person)
              AND (:object::uuid IS NULL OR object_id = :object)
              AND (:from::timestamptz IS NULL OR at >= :from) AND (:until::timestamptz IS NULL OR at < :until)
            """;

    private final JdbcClient jdbc;

    JdbcAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the head of the object's chain until the transaction ends. */
    Head lockHead(String objectKind, UUID objectId) {
        jdbc.sql("INSERT INTO audit_chain VALUES (?, ?, 0, ''::bytea) ON CONFLICT DO NOTHING")
                .params(objectKind, objectId)
                .update();
        return jdbc.sql("""
                SELECT position, digest FROM audit_chain WHERE object_kind = ? AND object_id = ? FOR UPDATE""")
                .params(objectKind, objectId)
                .query((row, _) -> new Head(row.getLong("position"), hex(row.getBytes("digest"))))
                .single();
    }

    void append(AuditEntry entry, CanonicalEvent canonical, Head head) {
        jdbc.sql("""
                INSERT INTO audit_event (id, at, act, object_kind, object_id, person_id, standing_in_for, position,
                                         canonical, digest, predecessor)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Arrays.asList(
                                entry.id(), Timestamp.from(entry.at()), entry.act(), entry.objectKind(),
                                entry.objectId(), entry.person(), entry.standingInFor(), entry.position(),
                                canonical.bytes(), HexFormat.of().parseHex(canonical.digest()),
                                bytes(head.predecessor())))
                .update();
        jdbc.sql("UPDATE audit_chain SET position = ?, digest = ? WHERE object_kind = ? AND object_id = ?")
                .params(entry.position(), HexFormat.of().parseHex(canonical.digest()), entry.objectKind(),
                        entry.objectId())
                .update();
    }

    @Override
    public List<AuditEntry> find(AuditFilter filter, @Nullable String before, int most) {
        var key = before == null ? null : before.split("_", 2);
        return filtered("""
                AND (:beforeAt::timestamptz IS NULL OR (at, id) < (:beforeAt, :beforeId::uuid))
                ORDER BY at DESC, id DESC LIMIT :most""", filter)
                .param("beforeAt", key == null ? null : Timestamp.from(Instant.parse(key[0])))
                .param("beforeId", key == null ? null : key[1])
                .param("most", most)
                .query((row, _) -> stored(row).entry())
                .list();
    }

    @Override
    public List<AuditEntry> historyOf(UUID object, Collection<String> without, int most) {
        return filtered("AND act NOT IN (:without) ORDER BY at DESC, id DESC LIMIT :most",
                new AuditFilter(null, object, null, null))
                .param("without", without)
                .param("most", most)
                .query((row, _) -> stored(row).entry())
                .list();
    }

    @Override
    public List<AuditEntry> findBroken(AuditFilter filter) {
        var last = new HashMap<String, @Nullable String>();
        try (var rows = filtered("ORDER BY object_kind, object_id, position", filter)
                .query((row, _) -> stored(row))
                .stream()) {
            return rows.filter(row -> !row.fits(last)).map(Stored::entry).toList();
        }
    }

    private JdbcClient.StatementSpec filtered(String tail, AuditFilter filter) {
        return jdbc.sql(COLUMNS + tail)
                .param("person", filter.person())
                .param("object", filter.object())
                .param("from", Optional.ofNullable(filter.from()).map(Timestamp::from).orElse(null))
                .param("until", Optional.ofNullable(filter.until()).map(Timestamp::from).orElse(null));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var canonical = new String(row.getBytes("canonical"), StandardCharsets.UTF_8);
        var entry = new AuditEntry(
                row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(), row.getString("act"),
                row.getString("object_kind"), row.getObject("object_id", UUID.class),
                row.getObject("person_id", UUID.class), row.getObject("standing_in_for", UUID.class),
                row.getLong("position"), details(canonical));
        return new Stored(entry, canonical, hex(row.getBytes("digest")), hex(row.getBytes("predecessor")));
    }

    private static byte @Nullable [] bytes(@Nullable String hex) {
        return hex == null ? null : HexFormat.of().parseHex(hex);
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static Map<String, String> details(String canonical) {
        var fields = JSON.readValue(canonical, FIELDS);
        var details = new HashMap<String, String>();
        if (fields.get("details") instanceof Map<?, ?> map)
            map.forEach((name, value) -> details.put(String.valueOf(name), String.valueOf(value)));
        return details;
    }

    /** The end of one object's chain: no events yet at position 0. */
    record Head(long position, @Nullable String digest) {
        @Nullable
        String predecessor() {
            return position == 0 ? null : digest;
        }
    }

    private record Stored(
            AuditEntry entry, String canonical, @Nullable String digest, @Nullable String predecessor) {
        /** Own digest right, built from the columns, and linked to the one before it. */
        boolean fits(Map<String, @Nullable String> lastOfObject) {
            var object = entry.objectKind() + entry.objectId();
            var expected = lastOfObject.put(object, digest);
            var rebuilt = CanonicalEvent.of(entry, predecessor);
            var linked = entry.position() == 1 ? predecessor == null : Objects.equals(expected, predecessor);
            return linked && rebuilt.text().equals(canonical) && rebuilt.digest().equals(digest);
        }
    }
}
