package vn.lienthong.engine.inbox.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.InboxCounts;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxPages;
import vn.lienthong.engine.inbox.InboxPlace;
import vn.lienthong.engine.inbox.InboxQuery;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.TaskKeys;
import vn.lienthong.engine.organisation.FoldedText;

/**
 * Pages come from one short walk along the index for each key of the reader; only these few rows are sorted together.
 * So a page costs the same whether a thousand or a million tasks are open.
 */
@Component
final class JdbcInboxPages implements InboxPages {
    private static final String ORDER = " ORDER BY t.due_order, t.created_at, t.id LIMIT :most";
    private static final String WANTED = """
            t.completed_at IS NULL
              AND (t.due_order, t.created_at, t.id) > (:due::timestamptz, :created::timestamptz, :id::uuid)
              AND (:before::timestamptz IS NULL OR t.due_order < :before::timestamptz)
              AND (:step::text IS NULL OR t.step = :step)
              AND (:direction::text IS NULL OR t.direction = :direction)
              AND (:urgency::text IS NULL OR t.urgency = :urgency)
              AND (:words::text IS NULL OR t.words @@ :words::tsquery)""";
    private static final String BY_KEY = """
            SELECT page.* FROM unnest(:keys::text[]) AS k (holder)
            CROSS JOIN LATERAL (SELECT * FROM inbox_task t WHERE t.holder = k.holder AND\s"""
            + WANTED + " AND (%s)" + ORDER + ") AS page";
    private static final String CLAIMED = """
            (SELECT * FROM inbox_task t WHERE t.claimed_by = :me AND t.holder = ANY (:keys::text[]) AND\s"""
            + WANTED + ORDER + ")";
    private static final String OF_ABSENT = "SELECT * FROM unnest(:absentKeys::text[], :absent::uuid[])";
    private static final String CLAIMED_BY_ABSENT = """
            SELECT page.* FROM (""" + OF_ABSENT + """
            ) AS a (holder, person)
            CROSS JOIN LATERAL (SELECT * FROM inbox_task t
                WHERE t.claimed_by = a.person AND t.holder = a.holder AND\s""" + WANTED + ORDER + ") AS page";
    /** Claimed by the reader, or by whom the reader stands in for. */
    private static final String MINE = "(t.claimed_by = :me OR (t.holder, t.claimed_by) IN (" + OF_ABSENT + "))";

    private static final String COUNTS = """
            SELECT step, direction, urgency, due_order < :now::timestamptz AS overdue,
                   urgency_rank > 0 AS raised,
                   CASE WHEN holder LIKE '%@%' THEN 'NAMED' WHEN claimed_by IS NULL THEN 'FREE'
                        WHEN """ + MINE + """
                         THEN 'CLAIMED' ELSE 'COLLEAGUE' END AS share,
                   count(*) AS tasks
            FROM inbox_task t WHERE holder = ANY (:keys::text[]) AND completed_at IS NULL
              AND (:words::text IS NULL OR words @@ :words::tsquery)
            GROUP BY 1, 2, 3, 4, 5, 6""";

    private final JdbcClient jdbc;

    JdbcInboxPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<InboxTask> page(InboxQuery query) {
        return statement("", query).query((row, _) -> InboxRow.task(row)).list();
    }

    /** @param before what stands before the statement */
    JdbcClient.StatementSpec statement(String before, InboxQuery query) {
        var filter = query.filter();
        var after = query.after();
        var sql = before + "SELECT t.* FROM (" + source(filter.view()) + ") AS t" + ORDER;
        return reader(jdbc.sql(sql), query.keys())
                .param("due", after == null ? "-infinity" : due(after))
                .param("created", after == null ? "-infinity" : after.createdAt().toString())
                .param("id", after == null ? "00000000-0000-0000-0000-000000000000" : after.id().toString())
                .param("before", filter.overdue() ? query.now().toString() : null)
                .param("step", filter.step())
                .param("direction", filter.direction() == null ? null : filter.direction().name())
                .param("urgency", filter.urgency())
                .param("words", FoldedText.filter(filter.text()))
                .param("most", query.most());
    }

    /** Which rows a view takes. Names hold an at sign, keys of candidates do not. */
    private static String source(InboxView view) {
        return switch (view) {
            case ALL -> BY_KEY.formatted("t.claimed_by IS NULL OR " + MINE);
            case MINE ->
                BY_KEY.formatted("k.holder LIKE '%@%'") + " UNION ALL " + CLAIMED + " UNION ALL " + CLAIMED_BY_ABSENT;
            case CLAIMABLE -> BY_KEY.formatted("k.holder NOT LIKE '%@%' AND t.claimed_by IS NULL");
            case UNIT -> BY_KEY.formatted("k.holder NOT LIKE '%@%'");
        };
    }

    @Override
    public InboxCounts counts(TaskKeys keys, InboxFilter filter, Instant now) {
        var counting = new InboxCounting(filter);
        reader(jdbc.sql(COUNTS), keys)
                .param("now", now.toString())
                .param("words", FoldedText.filter(filter.text()))
                .query(counting::add);
        return counting.result();
    }

    private static JdbcClient.StatementSpec reader(JdbcClient.StatementSpec sql, TaskKeys keys) {
        var absentKeys = new ArrayList<String>();
        var absent = new ArrayList<UUID>();
        keys.standingIn().forEach((key, people) -> people.forEach(person -> {
            absentKeys.add(key);
            absent.add(person.value());
        }));
        return sql.param("keys", array(keys.all()))
                .param("me", keys.me().value())
                .param("absentKeys", array(absentKeys))
                .param("absent", absent.toArray(UUID[]::new));
    }

    private static String due(InboxPlace after) {
        return after.dueAt() == null ? "infinity" : after.dueAt().toString();
    }

    private static String[] array(Collection<String> keys) {
        return keys.toArray(String[]::new);
    }
}
