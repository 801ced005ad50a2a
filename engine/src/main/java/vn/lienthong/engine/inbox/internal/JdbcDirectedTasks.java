package vn.lienthong.engine.inbox.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.DirectedTasks;
import vn.lienthong.engine.inbox.FollowedTask;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

import static vn.lienthong.engine.inbox.internal.InboxWalk.READABLE;

/**
 * One short walk along the index for each unit, or for each holder of its parts; holders are found by steps from one to
 * the next, so that what is read follows from how many they are and not from how much they have.
 */
@Component
final class JdbcDirectedTasks implements DirectedTasks {
    private static final String OPEN = "t.completed_at IS NULL AND t.charged_unit = p.unit_id";
    private static final String NEXT = "(SELECT t.holder FROM inbox_task t WHERE " + OPEN;
    private static final String FIRST_HOLDER = " ORDER BY t.holder LIMIT 1)";
    private static final String PLACES = "WITH RECURSIVE step (unit_id, holder) AS (SELECT p.unit_id, " + NEXT
            + FIRST_HOLDER + " FROM unnest(:units::uuid[]) AS p (unit_id) UNION ALL SELECT p.unit_id, " + NEXT
            + " AND t.holder > p.holder" + FIRST_HOLDER + " FROM step p WHERE p.holder IS NOT NULL)"
            + " SELECT unit_id, holder FROM step WHERE holder IS NOT NULL ORDER BY unit_id, holder";

    private static final String OTHERS = " AND NOT (t.holder = ANY (:own::text[])"
            + " AND (t.claimed_by IS NULL OR t.claimed_by = ANY (:me::uuid[])))";
    private static final String HELD = "unnest(:units::uuid[], :holders::text[]) AS p (unit_id, holder)";
    private static final String COUNTS = "SELECT p.unit_id, p.holder, counts.* FROM " + HELD + """

            CROSS JOIN LATERAL (
                SELECT count(*) AS open, count(*) FILTER (WHERE due_order < :now) AS late,
                       count(*) FILTER (WHERE due_order >= :now AND due_order < :soon) AS soon,
                       count(*) FILTER (WHERE due_order < :now AND is_to_urge) AS to_urge
                FROM (SELECT t.due_order, (t.urged_at IS NULL OR t.urged_at <= :urged)""" + OTHERS + """

                         AS is_to_urge FROM inbox_task t WHERE t.holder = p.holder AND\s""" + OPEN + READABLE
            + " ORDER BY t.due_order LIMIT :most) AS walk) AS counts ORDER BY p.unit_id, p.holder";

    private static final String ORDER = " ORDER BY t.due_order, t.created_at, t.id LIMIT :most";
    private static final String WALK = " CROSS JOIN LATERAL (SELECT * FROM inbox_task t WHERE " + OPEN + """

             AND (t.due_order, t.created_at, t.id) > (:due::timestamptz, :created::timestamptz, :id::uuid)
             AND (:before::timestamptz IS NULL OR t.due_order < :before)
             AND (:urged::timestamptz IS NULL OR t.urged_at IS NULL OR t.urged_at <= :urged)""" + OTHERS + READABLE;
    private static final String PAGE = "SELECT t.*, t.charged_unit AS unit_id FROM ";
    private static final String OF_UNITS = PAGE + "unnest(:units::uuid[]) AS p (unit_id)" + WALK + ORDER + ") AS t"
            + ORDER;
    private static final String OF_PLACES = PAGE + HELD + WALK + " AND t.holder = p.holder" + ORDER + ") AS t" + ORDER;

    private final JdbcClient jdbc;

    JdbcDirectedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Place> places(Set<OrganisationId> units) {
        return jdbc.sql(PLACES).param("units", ids(units)).query((row, _) -> place(row)).list();
    }

    @Override
    public List<Figures> count(List<Place> places, Count query) {
        return counting("", places, query)
                .query((row, _) -> new Figures(place(row), row.getInt("open"), row.getInt("late"), row.getInt("soon"),
                        row.getInt("to_urge")))
                .list();
    }

    /** @param before what stands before the statement */
    JdbcClient.StatementSpec counting(String before, List<Place> places, Count query) {
        return own(held(jdbc.sql(before + COUNTS), places), query.own()).param("now", timestamp(query.now()))
                .param("urged", timestamp(query.notUrgedSince()))
                .param("soon", timestamp(query.soonTill()))
                .param("scopes", InboxWalk.array(query.scopes()))
                .param("most", query.most());
    }

    @Override
    public List<FollowedTask> page(Query query) {
        return statement("", query)
                .query((row, _) -> new FollowedTask(InboxRow.task(row), unit(row), null))
                .list();
    }

    /** @param before what stands before the statement */
    JdbcClient.StatementSpec statement(String before, Query query) {
        var places = query.places();
        var sql = places == null
                ? jdbc.sql(before + OF_UNITS).param("units", ids(query.units()))
                : held(jdbc.sql(before + OF_PLACES), places);
        return InboxWalk.after(own(sql, query.leftOut()), query.after())
                .param("before", timestamp(query.dueBefore()))
                .param("urged", timestamp(query.notUrgedSince()))
                .param("scopes", InboxWalk.array(query.scopes()))
                .param("most", query.most());
    }

    private static JdbcClient.StatementSpec held(JdbcClient.StatementSpec sql, List<Place> places) {
        return sql.param("units", ids(places.stream().map(Place::unit).toList()))
                .param("holders", places.stream().map(place -> place.holder().key()).toArray(String[]::new));
    }

    private static JdbcClient.StatementSpec own(JdbcClient.StatementSpec sql, Own own) {
        return sql.param("own", InboxWalk.array(own.holders()))
                .param("me", own.people().stream().map(PersonId::value).toArray(UUID[]::new));
    }

    private static UUID[] ids(Collection<OrganisationId> units) {
        return units.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(unit(row), TaskHolder.of(row.getString("holder")));
    }

    private static OrganisationId unit(ResultSet row) throws SQLException {
        return new OrganisationId(row.getObject("unit_id", UUID.class));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
