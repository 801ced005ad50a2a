package vn.lienthong.engine.audit.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.audit.AuditFilter;
import vn.lienthong.engine.audit.AuditTrail;
import vn.lienthong.engine.audit.ChainState;
import vn.lienthong.engine.audit.TrailRow;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UnknownException;

/** Rows of {@code audit_event}: columns to find them by, canonical bytes as the truth. */
@Component
final class JdbcAuditTrail implements AuditTrail {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final String ROWS = """
            SELECT e.id, e.at, e.act, e.object_kind, e.object_id, e.person_id, e.standing_in_for, e.position, e.canonical,
                   e.digest, e.predecessor, (SELECT p.digest FROM audit_event p WHERE p.object_kind = e.object_kind
                       AND p.object_id = e.object_id AND p.position = e.position - 1) AS before
            FROM audit_event e\s""";
    private static final String FILTER = """
            WHERE (:person::uuid IS NULL OR e.person_id = :person)
              AND (:object::uuid IS NULL OR e.object_id = :object)
              AND (:from::timestamptz IS NULL OR e.at >= :from) AND (:until::timestamptz IS NULL OR e.at < :until)
            """;
    /** Whose event it is; asked row by row along the index of the list, each time by a key. */
    private static final String WITHIN = """
            AND (:within::uuid[] IS NULL OR CASE e.object_kind
                WHEN 'document' THEN
                    EXISTS (SELECT FROM outgoing_document d WHERE d.id = e.object_id AND d.agency_id = ANY(:within))
                    OR EXISTS (SELECT FROM incoming_document d WHERE d.id = e.object_id AND d.agency_id = ANY(:within))
                WHEN 'organisation' THEN e.object_id = ANY(:within)
                WHEN 'person' THEN
                    EXISTS (SELECT FROM person_version v WHERE v.person_id = e.object_id AND v.home_id = ANY(:within))
                ELSE false END
              OR EXISTS (SELECT FROM person_version v WHERE v.person_id = e.person_id AND v.home_id = ANY(:within)))
            """;
    private static final String PAGE = """
            AND (:beforeAt::timestamptz IS NULL OR (e.at, e.id) < (:beforeAt, :beforeId::uuid))
            ORDER BY e.at DESC, e.id DESC LIMIT :most""";

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
    public List<TrailRow> find(
            AuditFilter filter, @Nullable Set<OrganisationId> within, @Nullable String before, int most) {
        var place = before == null ? null : Place.of(before);
        return jdbc.sql(ROWS + FILTER + WITHIN + PAGE)
                .param("person", filter.person())
                .param("object", filter.object())
                .param("from", timestamp(filter.from()))
                .param("until", timestamp(filter.until()))
                .param("within", within == null
                        ? null
                        : within.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("beforeAt", place == null ? null : timestamp(place.at()))
                .param("beforeId", place == null ? null : place.id())
                .param("most", most)
                .query((row, _) -> stored(row).row())
                .list();
    }

    @Override
    public List<AuditEntry> historyOf(UUID object, Collection<String> without, int most) {
        return jdbc.sql(ROWS + """
                WHERE e.object_id = :object AND e.act NOT IN (:without)
                ORDER BY e.at DESC, e.id DESC LIMIT :most""")
                .param("object", object)
                .param("without", without)
                .param("most", most)
                .query((row, _) -> stored(row).entry())
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public List<ChainState> check(UUID object) {
        var chains = new TreeMap<String, ChainCheck>();
        try (var rows = jdbc.sql(ROWS + "WHERE e.object_id = ? ORDER BY e.object_kind, e.position")
                .param(object)
                .query((row, _) -> stored(row))
                .stream()) {
            rows.forEach(row -> chains.computeIfAbsent(row.entry().objectKind(), _ -> new ChainCheck()).next(row));
        }
        return jdbc
                .sql("SELECT object_kind, position, digest FROM audit_chain WHERE object_id = ? ORDER BY object_kind")
                .param(object)
                .query((row, _) -> {
                    var kind = row.getString("object_kind");
                    return chains.getOrDefault(kind, new ChainCheck())
                            .state(kind, object, new Head(row.getLong("position"), hex(row.getBytes("digest"))));
                })
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var canonical = new String(row.getBytes("canonical"), StandardCharsets.UTF_8);
        var entry = new AuditEntry(
                row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(), row.getString("act"),
                row.getString("object_kind"), row.getObject("object_id", UUID.class),
                row.getObject("person_id", UUID.class), row.getObject("standing_in_for", UUID.class),
                row.getLong("position"), details(canonical));
        return new Stored(entry, canonical, hex(row.getBytes("digest")), hex(row.getBytes("predecessor")),
                hex(row.getBytes("before")));
    }

    private static byte @Nullable [] bytes(@Nullable String hex) {
        return hex == null ? null : HexFormat.of().parseHex(hex);
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
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

    /** The end of one object's chain: no events yet at position 0. */
    record Head(long position, @Nullable String digest) {
        @Nullable
        String predecessor() {
            return position == 0 ? null : digest;
        }
    }

    /** Where a page ended. */
    private record Place(Instant at, UUID id) {
        static Place of(String word) {
            var parts = word.split("_", -1);
            if (parts.length != 2) throw new UnknownException("page");
            try {
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException _) {
                throw new UnknownException("page");
            }
        }
    }

    /** @param before digest of the event before it, as that row has it */
    private record Stored(
            AuditEntry entry, String canonical, @Nullable String digest, @Nullable String predecessor,
            @Nullable String before) {
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

    /** Goes along one chain. */
    private static final class ChainCheck {
        private final List<Long> broken = new ArrayList<>();
        private long events;
        private long last;
        private @Nullable String digest;

        void next(Stored row) {
            var position = row.entry().position();
            if (!row.fits() || position != last + 1) broken.add(position);
            events++;
            last = position;
            digest = row.digest();
        }

        ChainState state(String kind, UUID object, Head head) {
            var isToTheEnd = head.position() == last && (last == 0 || Objects.equals(head.digest(), digest));
            return new ChainState(kind, object, events, broken, isToTheEnd);
        }
    }
}
