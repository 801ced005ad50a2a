package vn.lienthong.engine.bulk.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.bulk.BulkAct;
import vn.lienthong.engine.bulk.BulkActs;
import vn.lienthong.engine.bulk.BulkItem;
import vn.lienthong.engine.bulk.BulkProgress;
import vn.lienthong.engine.bulk.FollowedBulk;
import vn.lienthong.engine.bulk.WorkBulk;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;

/** How far an act is, is counted and kept nowhere: two nodes that end its last items at once cannot disagree. */
@Component
final class JdbcBulkActs implements BulkActs {
    private static final int FORGOTTEN_AT_ONCE = 500;
    /**
     * An item is taken back by one that was not refused; what was refused may be tried again, and what was prepared and
     * never begun takes nothing back.
     */
    private static final String UNDONE = """
            EXISTS (SELECT FROM bulk_item u JOIN bulk_act a ON a.id = u.bulk_id
                    WHERE u.undoes = i.id AND (u.state = 'DONE' OR u.state = 'WAITING' AND a.begun_at IS NOT NULL))""";
    private static final String STUCK = """
            i.state = 'WAITING' AND EXISTS (SELECT FROM outbox o
                WHERE o.topic = '""" + WorkBulk.TOPIC + "' AND o.key = i.id AND o.parked_at IS NOT NULL)";
    private static final String COUNTS = """
            SELECT count(*) FILTER (WHERE i.state = 'WAITING') AS waiting,
                   count(*) FILTER (WHERE\s""" + STUCK + """
            ) AS stuck,
                   count(*) FILTER (WHERE i.state = 'DONE') AS done,
                   count(*) FILTER (WHERE i.state = 'REFUSED') AS refused,
                   count(*) FILTER (WHERE i.state = 'STOPPED') AS stopped,
                   count(*) FILTER (WHERE i.state = 'DONE' AND NOT\s""" + UNDONE + ") AS undoable FROM bulk_item i";
    private static final String FOLLOWED = "SELECT b.*, counts.* FROM bulk_act b CROSS JOIN LATERAL (" + COUNTS
            + " WHERE i.bulk_id = b.id) AS counts WHERE b.person_id = :person AND b.begun_at IS NOT NULL";
    private static final String HIGHEST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcBulkActs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(BulkAct act, List<BulkItem> items) {
        jdbc.sql("""
                INSERT INTO bulk_act (id, kind, person_id, standing_in_for, undoes, created_at)
                VALUES (:id, :kind, :person, :absent, :undoes, :now)""")
                .param("id", act.id())
                .param("kind", act.kind().name())
                .param("person", act.actor().requirePerson().value())
                .param("absent", BulkRow.value(act.actor().standingInFor()))
                .param("undoes", act.undoes())
                .param("now", Timestamp.from(act.createdAt()))
                .update();
        add(act.id(), items);
    }

    private void add(UUID bulk, List<BulkItem> items) {
        jdbc.sql("""
                INSERT INTO bulk_item (id, bulk_id, task_id, version, from_person, to_person, undoes, state)
                SELECT id, :bulk, task, version, was, goes, undoes, 'WAITING'
                FROM unnest(:ids, :tasks, :versions::int[], :from::uuid[], :to::uuid[], :undoes::uuid[])
                    AS item (id, task, version, was, goes, undoes)""")
                .param("bulk", bulk)
                .param("ids", column(items, new UUID[items.size()], BulkItem::id))
                .param("tasks", column(items, new UUID[items.size()], BulkItem::task))
                .param("versions", column(items, new Integer[items.size()], BulkItem::version))
                .param("from", column(items, new UUID[items.size()], item -> BulkRow.value(item.from())))
                .param("to", column(items, new UUID[items.size()], item -> BulkRow.value(item.to())))
                .param("undoes", column(items, new UUID[items.size()], BulkItem::undoes))
                .update();
    }

    private static <T> @Nullable T[] column(List<BulkItem> items, @Nullable T[] values,
            Function<BulkItem, @Nullable T> column) {
        Arrays.setAll(values, i -> column.apply(items.get(i)));
        return values;
    }

    @Override
    public Optional<BulkAct> find(UUID id) {
        return one(id, "");
    }

    @Override
    public Optional<BulkAct> lock(UUID id) {
        return one(id, " FOR UPDATE");
    }

    private Optional<BulkAct> one(UUID id, String lock) {
        return jdbc.sql("SELECT * FROM bulk_act WHERE id = ?" + lock)
                .param(id)
                .query((row, _) -> BulkRow.act(row))
                .optional();
    }

    @Override
    public void begin(BulkAct act) {
        var input = act.input();
        OrganisationId unit = input.unit();
        jdbc.sql("""
                UPDATE bulk_act SET standing_in_for = :absent, to_person = :person, to_unit = :unit, words = :words,
                    due_on = :due, begun_at = :now
                WHERE id = :id""")
                .param("id", act.id())
                .param("absent", BulkRow.value(act.actor().standingInFor()))
                .param("person", BulkRow.value(input.person()))
                .param("unit", unit == null ? null : unit.value())
                .param("words", input.words())
                .param("due", input.dueOn())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public List<BulkItem> items(UUID bulk) {
        return jdbc.sql("SELECT * FROM bulk_item WHERE bulk_id = ? ORDER BY id")
                .param(bulk)
                .query((row, _) -> BulkRow.item(row))
                .list();
    }

    @Override
    public List<BulkItem> undoable(UUID bulk) {
        return jdbc.sql("SELECT * FROM bulk_item i WHERE bulk_id = ? AND state = 'DONE' AND NOT " + UNDONE
                + " ORDER BY id").param(bulk).query((row, _) -> BulkRow.item(row)).list();
    }

    @Override
    public Set<UUID> stuck(UUID bulk) {
        return jdbc.sql("SELECT i.id FROM bulk_item i WHERE i.bulk_id = ? AND " + STUCK)
                .param(bulk)
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
    }

    @Override
    public Optional<UUID> preparedUndo(UUID bulk) {
        return jdbc.sql("SELECT id FROM bulk_act WHERE undoes = ? AND begun_at IS NULL")
                .param(bulk)
                .query(UUID.class)
                .optional();
    }

    @Override
    public Optional<BulkItem> lockWaiting(UUID item) {
        return jdbc.sql("""
                SELECT * FROM bulk_item i WHERE id = ? AND state = 'WAITING'
                  AND EXISTS (SELECT FROM bulk_act b WHERE b.id = i.bulk_id AND b.begun_at IS NOT NULL)
                FOR UPDATE OF i""").param(item).query((row, _) -> BulkRow.item(row)).optional();
    }

    @Override
    public void end(UUID item, @Nullable Refusal why) {
        jdbc.sql("""
                UPDATE bulk_item SET state = :state, refusal = :refusal, refusal_args = :args, ended_at = :now
                WHERE id = :id""")
                .param("id", item)
                .param("state", why == null ? "DONE" : "REFUSED")
                .param("refusal", why == null ? null : why.code().name())
                .param("args", why == null ? null : RefusalColumns.args(why))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public int stop(UUID bulk) {
        return jdbc.sql("UPDATE bulk_item SET state = 'STOPPED', ended_at = ? WHERE bulk_id = ? AND state = 'WAITING'")
                .params(Timestamp.from(clock.instant()), bulk)
                .update();
    }

    @Override
    public BulkProgress progress(UUID bulk) {
        return jdbc.sql(COUNTS + " WHERE i.bulk_id = ?").param(bulk).query((row, _) -> BulkRow.progress(row)).single();
    }

    @Override
    public Map<UUID, DocumentId> documents(Collection<UUID> tasks) {
        return jdbc.sql("SELECT id, document_id FROM inbox_task WHERE id = ANY (?)")
                .param(tasks.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class),
                        new DocumentId(row.getObject("document_id", UUID.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<FollowedBulk> begunBy(PersonId person, @Nullable UUID before, int most) {
        return jdbc.sql(FOLLOWED + " AND b.id < :before::uuid ORDER BY b.id DESC LIMIT :most")
                .param("person", person.value())
                .param("before", before == null ? HIGHEST_ID : before.toString())
                .param("most", most)
                .query((row, _) -> BulkRow.followed(row))
                .list();
    }

    @Override
    public List<FollowedBulk> unseen(PersonId person, int most) {
        return jdbc.sql(FOLLOWED + " AND b.seen_at IS NULL ORDER BY b.id DESC LIMIT :most")
                .param("person", person.value())
                .param("most", most)
                .query((row, _) -> BulkRow.followed(row))
                .list();
    }

    @Override
    public void seen(UUID bulk) {
        jdbc.sql("UPDATE bulk_act SET seen_at = ? WHERE id = ? AND seen_at IS NULL")
                .params(Timestamp.from(clock.instant()), bulk)
                .update();
    }

    @Override
    public int forget(Instant before) {
        return jdbc.sql("""
                DELETE FROM bulk_act WHERE id IN (
                    SELECT id FROM bulk_act b WHERE created_at < ? AND NOT (begun_at IS NOT NULL AND EXISTS (
                        SELECT FROM bulk_item i WHERE i.bulk_id = b.id AND i.state = 'WAITING'))
                    ORDER BY created_at LIMIT ? FOR UPDATE SKIP LOCKED)""")
                .params(Timestamp.from(before), FORGOTTEN_AT_ONCE)
                .update();
    }
}
