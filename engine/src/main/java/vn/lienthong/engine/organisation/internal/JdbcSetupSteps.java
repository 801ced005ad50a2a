package vn.lienthong.engine.organisation.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which steps of a first loading are done. */
@Component
public class JdbcSetupSteps {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSetupSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps everybody else from running the same step until the transaction ends. */
    public void lock(String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 20200305))")
                .param("key", key)
                .query((_, _) -> key)
                .list();
    }

    public @Nullable UUID find(String key) {
        return jdbc.sql("SELECT subject FROM setup_step WHERE key = :key")
                .param("key", key)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    public void add(String key, UUID subject) {
        jdbc.sql("INSERT INTO setup_step (key, subject, done_at) VALUES (:key, :subject, :at)")
                .param("key", key)
                .param("subject", subject)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
