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
}
