package vn.lienthong.webapp.security;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks which sessions go on, without prolonging any: for what stays open without a request. */
@Component
public final class OpenSessions {
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of these, the ones that nobody has ended, on whatever node. */
    public Set<String> of(Collection<String> ids) {
        var open = jdbc.sql("""
                SELECT session_id FROM spring_session WHERE session_id = ANY(?::bpchar[]) AND expiry_time > ?""")
                .params(ids.toArray(String[]::new), clock.millis())
                .query((row, _) -> row.getString("session_id").strip())
                .list();
        return Set.copyOf(open);
    }

    /**
     * Who is signed in.
     *
     * @param people of them some may have several sessions
     */
    public record Count(long sessions, long people) {}

    public Count count() {
        return jdbc.sql("""
                SELECT count(*) AS sessions, count(DISTINCT principal_name) AS people FROM spring_session
                WHERE principal_name IS NOT NULL AND expiry_time > ?""")
                .param(clock.millis())
                .query((row, _) -> new Count(row.getLong("sessions"), row.getLong("people")))
                .single();
    }
}
