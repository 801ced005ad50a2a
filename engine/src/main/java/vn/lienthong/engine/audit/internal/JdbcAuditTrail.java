package vn.lienthong.engine.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.audit.AuditFilter;
import vn.lienthong.engine.audit.AuditTrail;
import vn.lienthong.engine.audit.ChainState;
import vn.lienthong.engine.audit.TrailRow;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PageKey;

/** Rows of {@code audit_event}: columns to find them by, canonical bytes as the truth. */
@Component
final class JdbcAuditTrail implements AuditTrail {
    private static final String FILTER = """
            WHERE (:person::uuid IS NULL OR e.person_id = :person OR e.standing_in_for = :person)
              AND (:object::uuid IS NULL OR e.object_id = :object)
              AND (:from::timestamptz IS NULL OR e.at >= :from) AND (:until::timestamptz IS NULL OR e.at < :until)
              AND (cardinality(:acts::text[]) = 0 OR e.act = ANY (:acts))
            """;
    private static final String AND_WITHIN = "AND " + ChainScope.WITHIN;
    private static final String PAGE = """
            AND (:beforeAt::timestamptz IS NULL OR (e.at, e.id) < (:beforeAt, :beforeId::uuid))
            ORDER BY e.at DESC, e.id DESC LIMIT :most""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks the head of the object's chain until the transaction ends. */
    Head lockHead(String objectKind, UUID objectId) {
        return head(objectKind, objectId).orElseGet(() -> {
            var isFirst = jdbc.sql("INSERT INTO audit_chain VALUES (?, ?, 0, ''::bytea) ON CONFLICT DO NOTHING")
                    .params(objectKind, objectId)
                    .update() == 1;
            return isFirst ? new Head(0, null) : head(objectKind, objectId).orElseThrow();
        });
    }

    private Optional<Head> head(String objectKind, UUID objectId) {
        return jdbc.sql("""
                SELECT position, digest FROM audit_chain WHERE object_kind = ? AND object_id = ? FOR UPDATE""")
                .params(objectKind, objectId)
                .query((row, _) -> Head.of(row))
                .optional();
    }

    /**
     * Goes on with a chain, where this is its end, and keeps others from it until the transaction ends.
     *
     * @return false when its end is another one, and nothing was written
     */
    boolean append(AuditEntry entry, CanonicalEvent canonical, Head head) {
        return jdbc.sql("""
                WITH new AS (SELECT :digest::bytea AS digest, :predecessor::bytea AS predecessor),
                ended AS (
                    UPDATE audit_chain SET position = :position, digest = new.digest FROM new
                    WHERE object_kind = :kind AND object_id = :object AND position = :position - 1
                      AND audit_chain.digest = coalesce(new.predecessor, ''::bytea)
                    RETURNING new.*)
                INSERT INTO audit_event (id, at, act, object_kind, object_id, person_id, standing_in_for, position,
                                         canonical, digest, predecessor)
                SELECT :id, :at, :act, :kind, :object, :person::uuid, :absent::uuid, :position, :canonical, digest, predecessor
                FROM ended""")
                .param("digest", HexFormat.of().parseHex(canonical.digest()))
                .param("predecessor", StoredEvent.bytes(head.predecessor()))
                .param("position", entry.position())
                .param("kind", entry.objectKind())
                .param("object", entry.objectId())
                .param("id", entry.id())
                .param("at", Timestamp.from(entry.at()))
                .param("act", entry.act())
                .param("person", entry.person())
                .param("absent", entry.standingInFor())
                .param("canonical", canonical.bytes())
                .update() == 1;
    }

    @Override
    public List<TrailRow> find(
            AuditFilter filter, @Nullable Set<OrganisationId> within, @Nullable String before, int most) {
        var place = before == null ? null : Place.of(before);
        return jdbc.sql(StoredEvent.ROWS + FILTER + AND_WITHIN + PAGE)
                .param("person", filter.person())
                .param("object", filter.object())
                .param("from", timestamp(filter.from()))
                .param("until", timestamp(filter.until()))
                .param("acts", filter.acts().toArray(String[]::new))
                .param("within", ChainScope.ids(within))
                .param("zone", clock.getZone().getId())
                .param("beforeAt", place == null ? null : timestamp(place.at()))
                .param("beforeId", place == null ? null : place.id())
                .param("most", most)
                .query((row, _) -> StoredEvent.of(row).row())
                .list();
    }

    @Override
    public List<AuditEntry> historyOf(UUID object, Collection<String> without, int most) {
        return history(object, "NOT IN", without, most);
    }

    @Override
    public List<AuditEntry> historyOfOnly(UUID object, Collection<String> acts, int most) {
        return history(object, "IN", acts, most);
    }

    private List<AuditEntry> history(UUID object, String which, Collection<String> acts, int most) {
        return jdbc.sql(StoredEvent.ROWS + "WHERE e.object_id = :object AND e.act " + which
                + " (:acts) ORDER BY e.at DESC, e.id DESC LIMIT :most")
                .param("object", object)
                .param("acts", acts)
                .param("most", most)
                .query((row, _) -> StoredEvent.of(row).entry())
                .list();
    }

    /** A few steps along the events of each object, the newest first. */
    @Override
    public Map<UUID, Instant> latest(String act, UUID person, Collection<UUID> objects) {
        var found = new HashMap<UUID, Instant>();
        jdbc.sql("""
                SELECT o.id, last.at FROM unnest(:objects::uuid[]) AS o (id)
                CROSS JOIN LATERAL (SELECT e.at FROM audit_event e
                    WHERE e.object_id = o.id AND e.person_id = :person AND e.act = :act
                    ORDER BY e.at DESC LIMIT 1) AS last""")
                .param("objects", objects.toArray(UUID[]::new))
                .param("person", person)
                .param("act", act)
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant());
                });
        return found;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public List<ChainState> check(UUID object) {
        var chains = new TreeMap<String, ChainCheck>();
        try (var rows = jdbc.sql(StoredEvent.ROWS + "WHERE e.object_id = ? ORDER BY e.object_kind, e.position")
                .param(object)
                .query((row, _) -> StoredEvent.of(row))
                .stream()) {
            rows.forEach(row -> chains.computeIfAbsent(row.entry().objectKind(), _ -> new ChainCheck()).next(row));
        }
        return jdbc
                .sql("SELECT object_kind, position, digest FROM audit_chain WHERE object_id = ? ORDER BY object_kind")
                .param(object)
                .query((row, _) -> {
                    var kind = row.getString("object_kind");
                    return chains.getOrDefault(kind, new ChainCheck())
                            .state(kind, object, Head.of(row));
                })
                .list();
    }

    /** The end of one object's chain: no events yet at position 0. */
    record Head(long position, @Nullable String digest) {
        static Head of(ResultSet row) throws SQLException {
            return new Head(row.getLong("position"), StoredEvent.hex(row.getBytes("digest")));
        }

        @Nullable
        String predecessor() {
            return position == 0 ? null : digest;
        }
    }

    /** Where a page ended. */
    private record Place(Instant at, UUID id) {
        static Place of(String word) {
            return PageKey.read(word, 2,
                    key -> new Place(Instant.parse(key.getFirst()), UUID.fromString(key.getLast())));
        }
    }
}
