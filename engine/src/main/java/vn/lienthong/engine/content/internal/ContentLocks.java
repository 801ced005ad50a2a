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
    /** Part of a statement that writes references: true of every row, once the sweeper keeps away from its column {@code lock}. */
    static final String SWEEPER_HELD_OFF = "pg_advisory_xact_lock_shared(" + SPACE + ", lock) IS NOT NULL";

    private final JdbcClient jdbc;

    ContentLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void holdOffReferences(ContentId id) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:space, :lock)")
                .param("space", SPACE)
                .param("lock", lock(id))
                .query((_, _) -> true)
                .single();
    }

    static int lock(ContentId id) {
        return ByteBuffer.wrap(id.sha256()).getInt();
    }
}
