package vn.lienthong.engine.inbox.internal;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.InboxCounts;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxPages;
import vn.lienthong.engine.inbox.InboxQuery;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.TaskKeys;
import vn.lienthong.engine.organisation.FoldedText;

import static vn.lienthong.engine.inbox.internal.InboxWalk.MINE;
import static vn.lienthong.engine.inbox.internal.InboxWalk.OF_ABSENT;
import static vn.lienthong.engine.inbox.internal.InboxWalk.ORDER;
import static vn.lienthong.engine.inbox.internal.InboxWalk.WANTED;

/**
 * Pages come from one short walk along the index for each key of the reader; only these few rows are sorted together.
 * So a page costs the same whether a thousand or a million tasks are open.
 */
@Component
final class JdbcInboxPages implements InboxPages {
    private static final String BY_KEY = """
            SELECT page.* FROM unnest(:keys::text[]) AS k (holder)
            CROSS JOIN LATERAL (SELECT * FROM inbox_task t WHERE t.holder = k.holder AND\s"""
            + WANTED + " AND (%s)" + ORDER + ") AS page";
    private static final String CLAIMED = """
            (SELECT * FROM inbox_task t WHERE t.claimed_by = :me AND t.holder = ANY (:keys::text[]) AND\s"""
            + WANTED + ORDER + ")";
    private static final String CLAIMED_BY_ABSENT = """
            SELECT page.* FROM (""" + OF_ABSENT + """
            ) AS a (holder, person)
            CROSS JOIN LATERAL (SELECT * FROM inbox_task t
                WHERE t.claimed_by = a.person AND t.holder = a.holder AND\s""" + WANTED + ORDER + ") AS page";
    private static final String FREE_OR_MINE = "(t.claimed_by IS NULL OR " + MINE + ")";

    private static final String COUNTS = """
            SELECT step, direction, urgency, due_order < :now::timestamptz AS overdue,
                   urgency_rank > 0 OR urged_at IS NOT NULL AS raised,
                   CASE WHEN holder = ANY (:deciding::text[]) THEN 'DECISION' WHEN holder LIKE '%@%' THEN 'NAMED'
                         WHEN claimed_by IS NULL THEN 'FREE'
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

    @Override
    public int count(InboxQuery query) {
        return statement("SELECT count(*) FROM (", query, ") AS counted").query(Integer.class).single();
    }

    /** @param before what stands before the statement */
    JdbcClient.StatementSpec statement(String before, InboxQuery query) {
        return statement(before, query, "");
    }

    private JdbcClient.StatementSpec statement(String before, InboxQuery query, String behind) {
        var filter = query.filter();
        var sql = before + "SELECT t.* FROM (" + source(filter.view()) + ") AS t" + ORDER + behind;
        var read = InboxWalk.reader(jdbc.sql(sql), query.keys());
        return InboxWalk.filtered(InboxWalk.after(read, query.after()), filter)
                .param("now", query.now().toString())
                .param("most", query.most());
    }

    /** Which rows a view takes. Names hold an at sign, keys of candidates do not. */
    private static String source(InboxView view) {
        return switch (view) {
            case DECIDE -> BY_KEY.formatted("k.holder = ANY (:deciding::text[])");
            case ALL -> BY_KEY.formatted(FREE_OR_MINE);
            case OVERDUE -> BY_KEY.formatted("t.due_order < :now::timestamptz AND " + FREE_OR_MINE);
            case MINE ->
                BY_KEY.formatted("k.holder LIKE '%@%'") + " UNION ALL " + CLAIMED + " UNION ALL " + CLAIMED_BY_ABSENT;
            case CLAIMABLE -> BY_KEY.formatted("k.holder NOT LIKE '%@%' AND t.claimed_by IS NULL");
            case UNIT -> BY_KEY.formatted("k.holder NOT LIKE '%@%'");
            case WAITING, DIRECTED, FINISHED -> throw new IllegalArgumentException("Only followed: " + view);
        };
    }

    @Override
    public InboxCounts counts(TaskKeys keys, InboxFilter filter, Instant now) {
        var counting = new InboxCounting(filter);
        InboxWalk.reader(jdbc.sql(COUNTS), keys)
                .param("now", now.toString())
                .param("words", FoldedText.filter(filter.text()))
                .query(counting::add);
        return counting.result();
    }
}
