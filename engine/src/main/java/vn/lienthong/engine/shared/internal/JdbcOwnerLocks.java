package vn.lienthong.engine.shared.internal;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.OwnerLocks;

/** Advisory locks; two owners whose ids have the same hash only wait for each other now and then. */
@Component
final class JdbcOwnerLocks implements OwnerLocks {
    private final JdbcClient jdbc;

    JdbcOwnerLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(int kind, UUID owner) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?, ?)")
                .params(kind, owner.hashCode())
                .query((_, _) -> true)
                .single();
    }
}
