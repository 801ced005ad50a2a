package vn.lienthong.engine.content.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentSettings;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.content.Upload;
import vn.lienthong.engine.content.UploadKey;
import vn.lienthong.engine.content.UploadReceipt;
import vn.lienthong.engine.content.Uploads;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

/** Rows of the table {@code upload}. */
@Component
final class JdbcUploads implements Uploads {
    private static final int OWNER_LOCKS = 0x7570_6C64;

    private final JdbcClient jdbc;
    private final Duration patience;
    private final Clock clock;

    JdbcUploads(JdbcClient jdbc, ContentSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.patience = settings.uploads().patience();
        this.clock = clock;
    }

    @Override
    public void lockOwner(PersonId owner) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:space, :key)")
                .param("space", OWNER_LOCKS)
                .param("key", owner.value().hashCode())
                .query((_, _) -> true)
                .single();
    }

    @Override
    public long openBytes(PersonId owner) {
        return jdbc.sql("SELECT coalesce(sum(size), 0) FROM upload WHERE owner_id = :owner AND content_id IS NULL")
                .param("owner", owner.value())
                .query(Long.class)
                .single();
    }

    @Override
    public void add(Upload upload, UploadKey key) {
        jdbc.sql("""
                INSERT INTO upload (id, secret_sha256, owner_id, name, size, received, expected_id, expires_at)
                VALUES (:id, :secret, :owner, :name, :size, :received, :expected, :expires)""")
                .param("id", upload.id())
                .param("secret", digest(key))
                .param("owner", upload.owner().value())
                .param("name", upload.name())
                .param("size", upload.size())
                .param("received", upload.received())
                .param("expected", upload.expected() == null ? null : upload.expected().value())
                .param("expires", Times.toSql(upload.expiresAt()))
                .update();
    }

    @Override
    public Upload get(UploadKey key, PersonId owner) {
        return jdbc.sql("""
                SELECT id, owner_id, name, size, received, expected_id, content_id, finished_at, expires_at
                FROM upload WHERE id = :id AND owner_id = :owner AND secret_sha256 = :secret AND expires_at > :now""")
                .param("id", key.id())
                .param("owner", owner.value())
                .param("secret", digest(key))
                .param("now", Times.toSql(clock.instant()))
                .query(JdbcUploads::row)
                .optional()
                .orElseThrow(() -> new UnknownException("upload"));
    }

    @Override
    public void move(UUID id, long received) {
        jdbc.sql("UPDATE upload SET received = :received, expires_at = :expires WHERE id = :id")
                .param("received", received)
                .param("expires", Times.toSql(clock.instant().plus(patience)))
                .param("id", id)
                .update();
    }

    @Override
    public void finish(UUID id, UploadReceipt receipt) {
        jdbc.sql("UPDATE upload SET content_id = :content, finished_at = :at, expires_at = :expires WHERE id = :id")
                .param("content", receipt.content().id().value())
                .param("at", Times.toSql(receipt.finishedAt()))
                .param("expires", Times.toSql(receipt.finishedAt().plus(patience)))
                .param("id", id)
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("DELETE FROM upload WHERE id = :id").param("id", id).update();
    }

    List<UUID> expired(Instant now, int limit) {
        return jdbc.sql("SELECT id FROM upload WHERE expires_at <= :now ORDER BY expires_at LIMIT :limit")
                .param("now", Times.toSql(now))
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Takes the row away unless it came to life meanwhile. */
    boolean removeExpired(UUID id, Instant now) {
        return jdbc.sql("DELETE FROM upload WHERE id = :id AND expires_at <= :now")
                .param("id", id)
                .param("now", Times.toSql(now))
                .update() == 1;
    }

    boolean exists(UUID id) {
        return jdbc.sql("SELECT count(*) FROM upload WHERE id = :id").param("id", id).query(Long.class).single() == 1;
    }

    private static byte[] digest(UploadKey key) {
        return Digests.sha256().digest(key.secret().getBytes(StandardCharsets.US_ASCII));
    }

    private static Upload row(ResultSet row, int number) throws SQLException {
        var expected = row.getString("expected_id");
        return new Upload(row.getObject("id", UUID.class), new PersonId(row.getObject("owner_id", UUID.class)),
                row.getString("name"), row.getLong("size"), row.getLong("received"),
                expected == null ? null : new ContentId(expected), receipt(row), Times.fromSql(row, "expires_at"));
    }

    private static @Nullable UploadReceipt receipt(ResultSet row) throws SQLException {
        var content = row.getString("content_id");
        if (content == null) return null;
        return new UploadReceipt(new StoredContent(new ContentId(content), row.getLong("size")), row.getString("name"),
                Times.fromSql(row, "finished_at"));
    }
}
