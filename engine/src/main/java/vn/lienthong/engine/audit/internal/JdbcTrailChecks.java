package vn.lienthong.engine.audit.internal;

import java.time.Clock;
import java.util.ArrayList;
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

import vn.lienthong.engine.audit.ChainState;
import vn.lienthong.engine.audit.TrailChecks;
import vn.lienthong.engine.audit.internal.JdbcAuditTrail.Head;
import vn.lienthong.engine.shared.OrganisationId;

/**
 * Walks along the heads of the chains, some at a time, and reads the events between the first and the last of them: those
 * below the heads, and those that have none.
 */
@Component
class JdbcTrailChecks implements TrailChecks {
    private static final String CONCERNED = """
            (:within::uuid[] IS NULL OR EXISTS (SELECT FROM audit_event e
                WHERE e.object_kind = c.object_kind AND e.object_id = c.object_id AND\s""" + ChainScope.WITHIN + "))";

    /** Rows that the driver holds at a time; without it, it would hold all events of all the chains at once. */
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTrailChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public long count(int most) {
        return jdbc.sql("SELECT count(*) FROM (SELECT FROM audit_chain LIMIT ?) AS counted")
                .param(most)
                .query(Long.class)
                .single();
    }

    /** One picture of heads and events: what is written meanwhile belongs to the next check. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Piece check(@Nullable Set<OrganisationId> within, @Nullable String after, int most) {
        var first = after == null ? null : Chain.parse(after);
        var end = end(first, most);
        var states = new ArrayList<>(withoutHead(within, new ChainRange(first, end), most));
        // so many without a head that more of them may follow: the piece ends with the last one
        if (states.size() == most) end = Chain.of(states.getLast());
        var heads = heads(within, new ChainRange(first, end));
        var chains = walk(heads.concerned().keySet());
        heads.concerned()
                .forEach((chain, head) -> states.add(
                        chains.getOrDefault(chain, new ChainCheck()).state(chain.kind(), chain.id(), head)));
        return new Piece(heads.walked(), states, end == null ? null : end.word());
    }

    /** The head with which a piece of this length ends; null when fewer are left. */
    private @Nullable Chain end(@Nullable Chain first, int most) {
        var range = new ChainRange(first, null);
        return jdbc.sql("SELECT c.object_kind, c.object_id FROM audit_chain c WHERE " + range.of("c")
                + " ORDER BY c.object_kind, c.object_id LIMIT 1 OFFSET :skipped")
                .params(range.values())
                .param("skipped", most - 1)
                .query((row, _) -> Chain.of(row))
                .optional()
                .orElse(null);
    }

    private List<ChainState> withoutHead(@Nullable Set<OrganisationId> within, ChainRange range, int most) {
        return jdbc.sql("SELECT e.object_kind, e.object_id, count(*) AS events FROM audit_event e WHERE "
                + range.of("e") + " AND " + """
                NOT EXISTS (SELECT FROM audit_chain c
                    WHERE c.object_kind = e.object_kind AND c.object_id = e.object_id) AND\s""" + ChainScope.WITHIN
                + "GROUP BY e.object_kind, e.object_id ORDER BY e.object_kind, e.object_id LIMIT :most")
                .params(range.values())
                .param("within", ChainScope.ids(within))
                .param("zone", clock.getZone().getId())
                .param("most", most)
                .query((row, _) -> new ChainState(row.getString("object_kind"), row.getObject("object_id", UUID.class),
                        row.getLong("events"), List.of(), false))
                .list();
    }

    /** @param walked how many there are, also of others */
    private record Heads(int walked, Map<Chain, Head> concerned) {}

    private Heads heads(@Nullable Set<OrganisationId> within, ChainRange range) {
        var concerned = new LinkedHashMap<Chain, Head>();
        var walked = jdbc.sql("SELECT c.*, " + CONCERNED + " AS is_concerned FROM audit_chain c WHERE " + range.of("c")
                + " ORDER BY c.object_kind, c.object_id")
                .params(range.values())
                .param("within", ChainScope.ids(within))
                .param("zone", clock.getZone().getId())
                .query((row, _) -> {
                    if (row.getBoolean("is_concerned")) concerned.put(Chain.of(row), Head.of(row));
                    return true;
                })
                .list();
        return new Heads(walked.size(), concerned);
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
}
