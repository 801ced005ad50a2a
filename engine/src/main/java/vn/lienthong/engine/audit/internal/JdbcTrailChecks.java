package vn.lienthong.engine.audit.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.audit.ChainState;
import vn.lienthong.engine.audit.TrailChecks;
import vn.lienthong.engine.audit.internal.JdbcAuditTrail.Head;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UnknownException;

/** Walks along the heads of the chains, and reads the events below some of them at a time. */
@Component
class JdbcTrailChecks implements TrailChecks {
    private static final String CONCERNED = """
            (:within::uuid[] IS NULL OR EXISTS (SELECT FROM audit_event e
                WHERE e.object_kind = c.object_kind AND e.object_id = c.object_id AND\s""" + ChainScope.WITHIN + "))";

    /** Rows that the driver holds at a time; without it, it would hold all events of all the chains at once. */
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;

    JdbcTrailChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long count(@Nullable Set<OrganisationId> within) {
        return jdbc.sql("SELECT count(*) FROM audit_chain c WHERE " + CONCERNED)
                .param("within", ChainScope.ids(within))
                .query(Long.class)
                .single();
    }

    @Override
    public List<ChainState> withoutHead(@Nullable Set<OrganisationId> within) {
        return jdbc.sql("""
                SELECT e.object_kind, e.object_id, count(*) AS events FROM audit_event e
                WHERE NOT EXISTS (SELECT FROM audit_chain c
                    WHERE c.object_kind = e.object_kind AND c.object_id = e.object_id) AND\s""" + ChainScope.WITHIN
                + "GROUP BY e.object_kind, e.object_id")
                .param("within", ChainScope.ids(within))
                .query((row, _) -> new ChainState(row.getString("object_kind"), row.getObject("object_id", UUID.class),
                        row.getLong("events"), List.of(), false))
                .list();
    }

    /** One picture of heads and events: what is written meanwhile belongs to the next check. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<ChainState> check(@Nullable Set<OrganisationId> within, @Nullable String after, int most) {
        var heads = heads(within, after, most);
        var chains = walk(heads.keySet());
        return heads.entrySet()
                .stream()
                .map(head -> chains.getOrDefault(head.getKey(), new ChainCheck())
                        .state(head.getKey().kind(), head.getKey().id(), head.getValue()))
                .toList();
    }

    private Map<Chain, Head> heads(@Nullable Set<OrganisationId> within, @Nullable String after, int most) {
        var place = after == null ? null : Chain.parse(after);
        var heads = new LinkedHashMap<Chain, Head>();
        jdbc.sql("""
                SELECT c.object_kind, c.object_id, c.position, c.digest FROM audit_chain c
                WHERE (:afterKind::text IS NULL OR (c.object_kind, c.object_id) > (:afterKind, :afterId::uuid)) AND\s"""
                + CONCERNED + " ORDER BY c.object_kind, c.object_id LIMIT :most")
                .param("within", ChainScope.ids(within))
                .param("afterKind", place == null ? null : place.kind())
                .param("afterId", place == null ? null : place.id())
                .param("most", most)
                .query(row -> {
                    heads.put(new Chain(row.getString("object_kind"), row.getObject("object_id", UUID.class)),
                            Head.of(row));
                });
        return heads;
    }

    private Map<Chain, ChainCheck> walk(Set<Chain> wanted) {
        var chains = new HashMap<Chain, ChainCheck>();
        try (var rows = jdbc.sql(StoredEvent.ROWS + """
                JOIN unnest(:kinds::text[], :ids::uuid[]) AS wanted (kind, id)
                  ON e.object_kind = wanted.kind AND e.object_id = wanted.id
                ORDER BY e.object_kind, e.object_id, e.position""")
                .param("kinds", wanted.stream().map(Chain::kind).toArray(String[]::new))
                .param("ids", wanted.stream().map(Chain::id).toArray(UUID[]::new))
                .withFetchSize(ROWS_AT_ONCE)
                .query((row, _) -> StoredEvent.of(row))
                .stream()) {
            rows.forEach(row -> chains.computeIfAbsent(Chain.of(row.entry()), _ -> new ChainCheck()).next(row));
        }
        return chains;
    }

    /** Whose chain it is. */
    private record Chain(String kind, UUID id) {
        static Chain of(AuditEntry entry) {
            return new Chain(entry.objectKind(), entry.objectId());
        }

        static Chain parse(String word) {
            int end = word.lastIndexOf('_');
            if (end < 0) throw new UnknownException("page");
            try {
                return new Chain(word.substring(0, end), UUID.fromString(word.substring(end + 1)));
            } catch (IllegalArgumentException _) {
                throw new UnknownException("page");
            }
        }
    }
}
