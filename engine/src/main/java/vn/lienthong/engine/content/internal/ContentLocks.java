package vn.lienthong.engine.content.internal;

import java.nio.ByteBuffer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;

/**
 * Keeps the sweeper away from content that is just being referred to: the two meet on a lock of the database that
 * ends with the transaction.
 */
@Component
final class ContentLocks {
    /** Tells these locks from other advisory locks of the product. */
    private static final int SPACE = 0x636F_6E74;

    private final JdbcClient jdbc;

    ContentLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void holdOffSweeper(ContentId id) {
        take("pg_advisory_xact_lock_shared", id);
    }

    void holdOffReferences(ContentId id) {
        take("pg_advisory_xact_lock", id);
    }

    private void take(String function, ContentId id) {
        jdbc.sql("SELECT " + function + "(:space, :key)")
                .param("space", SPACE)
                .param("key", ByteBuffer.wrap(id.sha256()).getInt())
                .query((_, _) -> true)
                .single();
    }
}
