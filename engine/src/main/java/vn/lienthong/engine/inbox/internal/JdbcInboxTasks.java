package vn.lienthong.engine.inbox.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.HeldTasks;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.inbox.NewTask;
import vn.lienthong.engine.inbox.TaskClaim;
import vn.lienthong.engine.inbox.TaskHolder;
import vn.lienthong.engine.inbox.TaskMatter;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Writes the tasks, one row each, with the act that opens or closes them. */
@Component
final class JdbcInboxTasks implements InboxTasks {
    private static final String OPEN = """
            SELECT * FROM inbox_task WHERE document_id = ? AND completed_at IS NULL ORDER BY created_at, id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcInboxTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(NewTask task, TaskMatter matter) {
        header(jdbc.sql("""
                INSERT INTO inbox_task (id, document_id, direction, agency_id, step, page, assignment_id, holder,
                    subject, code, counterpart, urgency, urgency_rank, owner_id, due_at, created_at,
                    sent_by, sent_for, directed_by, directed_for, charged_unit)
                SELECT :id, :document, :direction, :agency, :step, :page, :assignment::uuid, :holder, :subject, :code,
                    :counterpart, :urgency, :rank, :owner::uuid, :due::timestamptz - :rank * interval '1 microsecond', :now,
                    before.completed_by, before.completed_for, d.leader_id, d.standing_in_for, a.unit_id
                FROM (SELECT) AS task
                LEFT JOIN LATERAL (
                    SELECT completed_by, completed_for FROM inbox_task
                    WHERE document_id = :document AND completed_by IS NOT NULL
                      AND (assignment_id IS NULL OR assignment_id = :assignment::uuid)
                    ORDER BY completed_at DESC, created_at DESC, id DESC LIMIT 1) AS before ON true
                LEFT JOIN assignment a ON a.id = :assignment::uuid
                LEFT JOIN directive d ON d.id = a.directive_id"""), matter)
                .param("id", task.id())
                .param("step", task.step())
                .param("page", task.page())
                .param("assignment", task.assignment())
                .param("holder", task.holder().key())
                .param("direction", matter.direction().name())
                .param("agency", matter.agency().value())
                .param("due", timestamp(task.dueAt()))
                .param("now", now())
                .update();
    }

    @Override
    public void change(UUID id, TaskHolder holder, @Nullable Instant dueAt) {
        jdbc.sql("""
                UPDATE inbox_task SET holder = :holder,
                    due_at = :due::timestamptz - urgency_rank * interval '1 microsecond',
                    claimed_by = CASE WHEN holder = :holder THEN claimed_by END,
                    claimed_for = CASE WHEN holder = :holder THEN claimed_for END,
                    claimed_at = CASE WHEN holder = :holder THEN claimed_at END,
                    urged_by = CASE WHEN holder = :holder THEN urged_by END,
                    urged_for = CASE WHEN holder = :holder THEN urged_for END,
                    urged_at = CASE WHEN holder = :holder THEN urged_at END
                WHERE id = :id AND completed_at IS NULL""")
                .param("id", id)
                .param("holder", holder.key())
                .param("due", timestamp(dueAt))
                .update();
    }

    @Override
    public void sent(UUID id, Actor by) {
        jdbc.sql("UPDATE inbox_task SET sent_by = :by, sent_for = :for WHERE id = :id AND completed_at IS NULL")
                .param("id", id)
                .param("by", value(by.person()))
                .param("for", value(by.standingInFor()))
                .update();
    }

    @Override
    public Optional<UUID> urged(DocumentId document, UUID assignment) {
        return jdbc.sql("""
                UPDATE inbox_task t
                SET urged_by = last.urged_by, urged_for = last.standing_in_for, urged_at = last.urged_at
                FROM (SELECT * FROM urging WHERE assignment_id = :assignment ORDER BY urged_at DESC LIMIT 1) AS last
                WHERE t.document_id = :document AND t.assignment_id = :assignment AND t.completed_at IS NULL
                RETURNING t.id""")
                .param("document", document.value())
                .param("assignment", assignment)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    @Override
    public void refresh(TaskMatter matter) {
        header(jdbc.sql("""
                UPDATE inbox_task SET subject = :subject, code = :code, counterpart = :counterpart,
                    urgency = :urgency, urgency_rank = :rank,
                    due_at = due_at + (urgency_rank - :rank) * interval '1 microsecond',
                    owner_id = :owner::uuid, agency_id = :agency::uuid,
                    holder = CASE WHEN holder LIKE '%@%' THEN split_part(holder, '@', 1) || '@' || :agency
                        ELSE holder END
                WHERE document_id = :document AND completed_at IS NULL"""), matter)
                .param("agency", matter.agency().toString())
                .update();
    }

    private static JdbcClient.StatementSpec header(JdbcClient.StatementSpec sql, TaskMatter matter) {
        return sql.param("document", matter.document().value())
                .param("subject", matter.subject())
                .param("code", matter.code())
                .param("counterpart", matter.counterpart())
                .param("urgency", matter.urgency())
                .param("rank", matter.urgencyRank())
                .param("owner", value(matter.owner()));
    }

    @Override
    public void close(UUID id, Actor by) {
        jdbc.sql("""
                UPDATE inbox_task SET completed_at = :now, completed_by = :by, completed_for = :for
                WHERE id = :id AND completed_at IS NULL""")
                .param("id", id)
                .param("now", now())
                .param("by", value(by.person()))
                .param("for", value(by.standingInFor()))
                .update();
    }

    @Override
    public Optional<InboxTask> takenBack(DocumentId document, String step, @Nullable UUID assignment) {
        return jdbc.sql("""
                WITH parts AS (
                    UPDATE inbox_task SET completed_by = NULL, completed_for = NULL
                    WHERE :assignment::uuid IS NULL AND document_id = :document AND assignment_id IS NOT NULL
                      AND completed_by IS NOT NULL)
                UPDATE inbox_task SET completed_by = NULL, completed_for = NULL WHERE id = (
                    SELECT id FROM inbox_task
                    WHERE document_id = :document AND completed_by IS NOT NULL AND step = :step
                      AND assignment_id IS NOT DISTINCT FROM :assignment::uuid
                    ORDER BY completed_at DESC, created_at DESC, id DESC LIMIT 1)
                RETURNING *""")
                .param("document", document.value())
                .param("step", step)
                .param("assignment", assignment)
                .query((row, _) -> InboxRow.task(row))
                .optional();
    }

    @Override
    public void resume(InboxTask former) {
        jdbc.sql("""
                UPDATE inbox_task t SET sent_by = f.sent_by, sent_for = f.sent_for, claimed_by = f.claimed_by,
                    claimed_for = f.claimed_for, claimed_at = f.claimed_at, urged_by = f.urged_by,
                    urged_for = f.urged_for, urged_at = f.urged_at
                FROM inbox_task f
                WHERE f.id = :former AND t.document_id = f.document_id AND t.step = f.step
                  AND t.assignment_id IS NOT DISTINCT FROM f.assignment_id AND t.holder = f.holder
                  AND t.completed_at IS NULL""").param("former", former.id()).update();
    }

    @Override
    public Optional<InboxTask> done(UUID id) {
        return jdbc.sql("""
                SELECT * FROM inbox_task t WHERE id = ? AND completed_by IS NOT NULL AND NOT EXISTS (
                    SELECT FROM inbox_task later
                    WHERE later.document_id = t.document_id AND later.step = t.step AND later.id <> t.id
                      AND later.assignment_id IS NOT DISTINCT FROM t.assignment_id
                      AND later.created_at >= t.created_at
                      AND (later.completed_at IS NULL OR later.completed_by IS NOT NULL))""")
                .param(id)
                .query((row, _) -> InboxRow.task(row))
                .optional();
    }

    @Override
    public Set<String> doneSteps(DocumentId document) {
        return jdbc.sql("SELECT DISTINCT step FROM inbox_task WHERE document_id = ? AND completed_by IS NOT NULL")
                .param(document.value())
                .query((row, _) -> row.getString("step"))
                .set();
    }

    @Override
    public List<InboxTask> open(DocumentId document) {
        return jdbc.sql(OPEN).param(document.value()).query((row, _) -> InboxRow.task(row)).list();
    }

    @Override
    public List<InboxTask> lockOpen(DocumentId document) {
        return jdbc.sql(OPEN + " FOR UPDATE").param(document.value()).query((row, _) -> InboxRow.task(row)).list();
    }

    @Override
    public Optional<InboxTask> find(UUID id) {
        return one(id, "");
    }

    @Override
    public Map<UUID, InboxTask> find(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM inbox_task WHERE id = ANY (?) AND completed_at IS NULL")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> InboxRow.task(row))
                .list()
                .stream()
                .collect(Collectors.toMap(InboxTask::id, task -> task));
    }

    @Override
    public Optional<InboxTask> lock(UUID id) {
        return one(id, " FOR UPDATE");
    }

    private Optional<InboxTask> one(UUID id, String lock) {
        return jdbc.sql("SELECT * FROM inbox_task WHERE id = ? AND completed_at IS NULL" + lock)
                .param(id)
                .query((row, _) -> InboxRow.task(row))
                .optional();
    }

    @Override
    public void claim(UUID id, @Nullable TaskClaim claim) {
        jdbc.sql("UPDATE inbox_task SET claimed_by = :by, claimed_for = :for, claimed_at = :at WHERE id = :id")
                .param("id", id)
                .param("by", claim == null ? null : claim.by().value())
                .param("for", claim == null ? null : value(claim.standingInFor()))
                .param("at", claim == null ? null : timestamp(claim.at()))
                .update();
    }

    @Override
    public long openAt(OrganisationId organisation) {
        return jdbc.sql("""
                SELECT count(*) FROM inbox_task
                WHERE completed_at IS NULL AND (agency_id = :id OR holder LIKE '%:' || :id::text)""")
                .param("id", organisation.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<HeldTasks> claims() {
        return jdbc.sql("""
                SELECT DISTINCT claimed_by, claimed_for, holder FROM inbox_task
                WHERE completed_at IS NULL AND claimed_by IS NOT NULL""")
                .query(
                        (row, _) -> new HeldTasks(new PersonId(row.getObject("claimed_by", UUID.class)),
                                person(row.getObject("claimed_for", UUID.class)),
                                TaskHolder.of(row.getString("holder"))))
                .list();
    }

    @Override
    public List<InboxTask> lockClaimed(HeldTasks held) {
        return jdbc.sql("""
                SELECT * FROM inbox_task WHERE completed_at IS NULL AND claimed_by = :by
                  AND claimed_for IS NOT DISTINCT FROM :for::uuid AND holder = :holder
                ORDER BY id FOR UPDATE SKIP LOCKED""")
                .param("by", held.by().value())
                .param("for", value(held.standingInFor()))
                .param("holder", held.holder().key())
                .query((row, _) -> InboxRow.task(row))
                .list();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
