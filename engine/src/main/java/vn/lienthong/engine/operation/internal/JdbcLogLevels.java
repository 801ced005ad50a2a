package vn.lienthong.engine.operation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.operation.LogDetail;
import vn.lienthong.engine.operation.LogLevel;
import vn.lienthong.engine.operation.LogLevels;

/** Changed levels of the log, in a table that every node looks at. */
@Component
final class JdbcLogLevels implements LogLevels {
    private final JdbcClient jdbc;

    JdbcLogLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LogLevel> at(Instant now) {
        return jdbc.sql("SELECT id, logger, level, until FROM log_level WHERE until > ? ORDER BY logger")
                .param(Timestamp.from(now))
                .query((row, _) -> level(row))
                .list();
    }

    @Override
    public void set(LogLevel level, Instant now) {
        jdbc.sql("DELETE FROM log_level WHERE until <= ?").param(Timestamp.from(now)).update();
        jdbc.sql("""
                INSERT INTO log_level (id, logger, level, until) VALUES (?, ?, ?, ?)
                ON CONFLICT (logger) DO UPDATE SET id = excluded.id, level = excluded.level, until = excluded.until""")
                .params(level.id(), level.logger(), level.level().name(), Timestamp.from(level.until()))
                .update();
    }

    @Override
    public Optional<LogLevel> takeBack(UUID id) {
        return jdbc.sql("DELETE FROM log_level WHERE id = ? RETURNING id, logger, level, until")
                .param(id)
                .query((row, _) -> level(row))
                .optional();
    }

    private static LogLevel level(ResultSet row) throws SQLException {
        return new LogLevel(row.getObject("id", UUID.class), row.getString("logger"),
                LogDetail.valueOf(row.getString("level")), row.getTimestamp("until").toInstant());
    }
}
