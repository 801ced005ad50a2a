package vn.lienthong.engine.audit.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.audit.TrailRow;

/**
 * A row of {@code audit_event} as it stands there.
 *
 * @param before digest of the event before it, as that row has it
 */
record StoredEvent(AuditEntry entry, String canonical, @Nullable String digest, @Nullable String predecessor,
        @Nullable String before) {
    static final String ROWS = """
            SELECT e.id, e.at, e.act, e.object_kind, e.object_id, e.person_id, e.standing_in_for, e.position, e.canonical,
                   e.digest, e.predecessor, (SELECT p.digest FROM audit_event p WHERE p.object_kind = e.object_kind
                       AND p.object_id = e.object_id AND p.position = e.position - 1) AS before
            FROM audit_event e\s""";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    static StoredEvent of(ResultSet row) throws SQLException {
        var canonical = new String(row.getBytes("canonical"), StandardCharsets.UTF_8);
        var entry = new AuditEntry(
                row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(), row.getString("act"),
                row.getString("object_kind"), row.getObject("object_id", UUID.class),
                row.getObject("person_id", UUID.class), row.getObject("standing_in_for", UUID.class),
                row.getLong("position"), details(canonical));
        return new StoredEvent(entry, canonical, hex(row.getBytes("digest")), hex(row.getBytes("predecessor")),
                hex(row.getBytes("before")));
    }

    static byte @Nullable [] bytes(@Nullable String hex) {
        return hex == null ? null : HexFormat.of().parseHex(hex);
    }

    static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static Map<String, String> details(String canonical) {
        var details = new HashMap<String, String>();
        try {
            if (JSON.readValue(canonical, FIELDS).get("details") instanceof Map<?, ?> map)
                map.forEach((name, value) -> details.put(String.valueOf(name), String.valueOf(value)));
        } catch (JacksonException _) {
            // somebody wrote over the bytes: the digest tells
        }
        return details;
    }

    /** Own digest right, built from the columns, and linked to the one before it. */
    boolean fits() {
        var rebuilt = CanonicalEvent.of(entry, predecessor);
        var isLinked = entry.position() == 1
                ? predecessor == null
                : predecessor != null && predecessor.equals(before);
        return isLinked && rebuilt.text().equals(canonical) && rebuilt.digest().equals(digest);
    }

    TrailRow row() {
        return new TrailRow(entry, fits());
    }
}
