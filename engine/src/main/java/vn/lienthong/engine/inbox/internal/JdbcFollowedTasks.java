package vn.lienthong.engine.inbox.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.Completion;
import vn.lienthong.engine.inbox.FinishedPlace;
import vn.lienthong.engine.inbox.FollowedQuery;
import vn.lienthong.engine.inbox.FollowedTask;
import vn.lienthong.engine.inbox.FollowedTasks;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

import static vn.lienthong.engine.inbox.internal.InboxWalk.FILTERED;
import static vn.lienthong.engine.inbox.internal.InboxWalk.MINE;
import static vn.lienthong.engine.inbox.internal.InboxWalk.ORDER;
import static vn.lienthong.engine.inbox.internal.InboxWalk.READABLE;
import static vn.lienthong.engine.inbox.internal.InboxWalk.WANTED;

/**
 * One short walk along the index for each way a task can be the person's; the few rows that come are put together, each
 * once. A row whose document is closed to the reader is passed over within the walk, so that pages stay whole.
 */
@Component
final class JdbcFollowedTasks implements FollowedTasks {
    private static final String NOT_OWN = " AND NOT (t.holder = ANY (:keys::text[]) AND (t.claimed_by IS NULL OR "
            + MINE + "))";
    private static final String UNIT = ", (SELECT a.unit_id FROM assignment a WHERE a.id = t.assignment_id) AS unit_id";
    private static final String ONCE = "SELECT DISTINCT ON (t.due_order, t.created_at, t.id) t.*" + UNIT + " FROM (";
    private static final String WAITING = ONCE + walks(NOT_OWN, "sent_by", "sent_for", "owner_id") + ") AS t" + ORDER;
    private static final String DIRECTED = ONCE + walks("", "directed_by", "directed_for") + ") AS t" + ORDER;

    private static final String LAST_FIRST = " ORDER BY t.completed_at DESC, t.id DESC LIMIT :most";
    /** What has come back to the same step is not finished; what is a document's number now is found, too. */
    private static final String DONE = """
            (SELECT * FROM inbox_task t WHERE t.%s = :person
              AND (t.completed_at, t.id) < (:done::timestamptz, :id::uuid)
              AND (:words::text IS NULL OR t.words @@ :words::tsquery OR EXISTS (
                SELECT FROM outgoing_document o WHERE o.id = t.document_id AND o.words @@ :words::tsquery))
              AND NOT EXISTS (SELECT FROM inbox_task again
                WHERE again.document_id = t.document_id AND again.step = t.step AND again.completed_at IS NULL
                  AND again.assignment_id IS NOT DISTINCT FROM t.assignment_id)
              AND\s""" + FILTERED + READABLE + LAST_FIRST + ")";
    private static final String FINISHED = "SELECT DISTINCT ON (t.completed_at, t.id) t.*" + UNIT + " FROM ("
            + DONE.formatted("completed_by") + " UNION ALL " + DONE.formatted("completed_for") + ") AS t" + LAST_FIRST;
    private static final String HIGHEST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final JdbcClient jdbc;

    JdbcFollowedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String walks(String more, String... columns) {
        return Stream.of(columns)
                .map(column -> "(SELECT * FROM inbox_task t WHERE t." + column + " = :person AND " + WANTED + READABLE
                        + more + ORDER + ")")
                .collect(Collectors.joining(" UNION ALL "));
    }

    @Override
    public List<FollowedTask> page(FollowedQuery query) {
        return statement("", query, "").query((row, _) -> followed(row)).list();
    }

    @Override
    public int count(FollowedQuery query) {
        return statement("SELECT count(*) FROM (", query, ") AS counted").query(Integer.class).single();
    }

    @Override
    public Optional<InboxTask> find(UUID id, Set<String> scopes) {
        return jdbc.sql("SELECT * FROM inbox_task t WHERE t.id = :task" + READABLE)
                .param("task", id)
                .param("scopes", InboxWalk.array(scopes))
                .query((row, _) -> InboxRow.task(row))
                .optional();
    }

    /** @param before what stands before the statement */
    JdbcClient.StatementSpec statement(String before, FollowedQuery query, String behind) {
        var sql = jdbc.sql(before + source(query.filter().view()) + behind);
        var read = InboxWalk.filtered(InboxWalk.reader(sql, query.keys()), query.filter())
                .param("person", query.person().value())
                .param("scopes", InboxWalk.array(query.scopes()))
                .param("most", query.most());
        return query.filter().view() == InboxView.FINISHED
                ? earlier(read, query.earlier())
                : InboxWalk.after(read, query.after());
    }

    private static String source(InboxView view) {
        return switch (view) {
            case WAITING -> WAITING;
            case DIRECTED -> DIRECTED;
            case FINISHED -> FINISHED;
            case DECIDE, ALL, OVERDUE, MINE, CLAIMABLE, UNIT ->
                throw new IllegalArgumentException("Not followed: " + view);
        };
    }

    private static JdbcClient.StatementSpec earlier(JdbcClient.StatementSpec sql, @Nullable FinishedPlace place) {
        return sql.param("done", place == null ? "infinity" : place.doneAt().toString())
                .param("id", place == null ? HIGHEST_ID : place.id().toString());
    }

    private static FollowedTask followed(ResultSet row) throws SQLException {
        var unit = row.getObject("unit_id", UUID.class);
        return new FollowedTask(InboxRow.task(row), unit == null ? null : new OrganisationId(unit), done(row));
    }

    private static @Nullable Completion done(ResultSet row) throws SQLException {
        var at = row.getTimestamp("completed_at");
        var by = row.getObject("completed_by", UUID.class);
        if (at == null || by == null) return null;
        return new Completion(new PersonId(by), InboxRow.person(row, "completed_for"), at.toInstant());
    }
}
