package vn.lienthong.webapp.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.webapp.start.internal.OutsideParts;

/** Whether the roads have come to rest: nothing waits in the outbox or for the workflow engine, but for a reminder. */
record Rest(OutsideParts parts) {
    /** Longer than any lease, lock or back-off after a kill. */
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String WAITING = """
            SELECT (SELECT count(*) FROM outbox o WHERE parked_at IS NULL
                    AND NOT (topic = 'issue' AND EXISTS (
                        SELECT FROM outgoing_document d WHERE d.id = o.key AND d.state = 'ISSUED')))
                 + (SELECT count(*) FROM act_ru_job
                    WHERE retries_ > 0 AND (duedate_ IS NULL OR duedate_ <= now()))""";
    private static final String TOPICS = """
            SELECT string_agg(topic || ' ' || n || ' ' || why, '; ')
            FROM (SELECT topic, count(*) AS n, coalesce(max(last_error), '') AS why FROM outbox GROUP BY topic) t""";
    private static final String STUCK = """
            SELECT coalesce((SELECT string_agg(topic || ': ' || coalesce(last_error, ''), '; ') FROM outbox
                             WHERE parked_at IS NOT NULL), '')
                || coalesce((SELECT string_agg(activity_id_ || ': ' || coalesce(incident_msg_, ''), '; ')
                             FROM act_ru_incident), '')""";

    /** @return how long it took */
    Duration await() {
        var since = System.nanoTime();
        try {
            Await.until("rest", LIMIT, () -> ask(WAITING).equals("0"));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; waiting: " + ask(TOPICS), e);
        }
        var took = Duration.ofNanos(System.nanoTime() - since);
        var stuck = ask(STUCK);
        if (!stuck.isEmpty()) throw new AssertionError("Stuck: " + stuck);
        return took;
    }

    /** Time passes: nobody works on what the dead process held. */
    void passLeases() {
        try (var connection = parts.database(); var statement = connection.createStatement()) {
            statement.execute("UPDATE outbox SET leased_until = now() WHERE leased_until IS NOT NULL");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String ask(String question) {
        try (var connection = parts.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException _) {
            return "the database is away";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
