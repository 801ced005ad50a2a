package vn.lienthong.engine.workflow.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.PageKey;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.workflow.Incident;
import vn.lienthong.engine.workflow.IncidentRetried;
import vn.lienthong.engine.workflow.Incidents;

/** Failed jobs of the engine. There are few, or something is very wrong. */
@Component
class CamundaIncidents implements Incidents {
    /** As often as the engine tries by itself. */
    private static final int TRIES = 5;
    private static final String SELECT = """
            SELECT i.id_, i.activity_id_, i.incident_timestamp_, i.incident_msg_, i.configuration_,
                   p.key_, e.business_key_
            FROM act_ru_incident i
            JOIN act_re_procdef p ON p.id_ = i.proc_def_id_
            JOIN act_ru_execution e ON e.id_ = i.proc_inst_id_
            WHERE i.incident_type_ = 'failedJob' AND i.id_ = i.root_cause_incident_id_
            """;

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final Authorisation authorisation;
    private final DomainEvents events;

    CamundaIncidents(
            JdbcClient jdbc, ManagementService management, Authorisation authorisation, DomainEvents events) {
        this.jdbc = jdbc;
        this.management = management;
        this.authorisation = authorisation;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public KeysetPage<Incident> page(Actor actor, @Nullable String after, int size) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        var place = after == null ? null : Place.of(after);
        var found = jdbc.sql(SELECT + """
                AND (:since::timestamp IS NULL OR (i.incident_timestamp_, i.id_) > (:since, :id))
                ORDER BY i.incident_timestamp_, i.id_ LIMIT :most""")
                .param("since", place == null ? null : Timestamp.from(place.since()))
                .param("id", place == null ? null : place.id().toString())
                .param("most", size + 1)
                .query((row, _) -> incident(row))
                .list();
        return KeysetPage.cut(found, size, last -> new Place(last.since(), last.id()).word());
    }

    @Override
    @Transactional
    public void retry(Actor actor, UUID id) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        var failed = jdbc.sql(SELECT + "AND i.id_ = :id")
                .param("id", id.toString())
                .query((row, _) -> new FailedJob(row.getString("configuration_"), incident(row)))
                .optional()
                .orElseThrow(() -> new UnknownException("incident"));
        management.setJobRetries(failed.job(), TRIES);
        events.publish(new IncidentRetried(id, failed.incident().process(), failed.incident().node(), actor));
    }

    /** Where a page ended. */
    private record Place(Instant since, UUID id) {
        static Place of(String word) {
            return PageKey.read(word, 2,
                    key -> new Place(Instant.parse(key.getFirst()), UUID.fromString(key.getLast())));
        }

        String word() {
            return since + "_" + id;
        }
    }

    private record FailedJob(String job, Incident incident) {}

    private static Incident incident(ResultSet row) throws SQLException {
        var document = row.getString("business_key_");
        var message = row.getString("incident_msg_");
        return new Incident(
                UUID.fromString(row.getString("id_")), document == null ? null : DocumentId.of(document),
                row.getString("key_"), row.getString("activity_id_"),
                row.getTimestamp("incident_timestamp_").toInstant(), message == null ? "" : message);
    }
}
