package vn.lienthong.engine.proposal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.proposal.FoundSignature;
import vn.lienthong.engine.proposal.ReadingState;
import vn.lienthong.engine.proposal.UploadReading;
import vn.lienthong.engine.proposal.UploadReadings;
import vn.lienthong.engine.proposal.UploadToRead;

/** The tables {@code upload_reading} and {@code upload_signature}. */
@Component
final class JdbcUploadReadings implements UploadReadings {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JdbcUploadReadings(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public boolean begin(UUID upload) {
        return jdbc.sql("INSERT INTO upload_reading (upload_id, state) VALUES (?, 'WAITING') ON CONFLICT DO NOTHING")
                .param(upload)
                .update() == 1;
    }

    @Override
    public Optional<UploadReading> find(UUID upload) {
        return jdbc.sql("SELECT state, reason, media_type, text, is_recognised FROM upload_reading WHERE upload_id = ?")
                .param(upload)
                .query((row, _) -> new UploadReading(ReadingState.valueOf(row.getString("state")),
                        row.getString("reason"), row.getString("media_type"), row.getString("text"),
                        row.getBoolean("is_recognised"), signatures(upload)))
                .optional();
    }

    private List<FoundSignature> signatures(UUID upload) {
        return jdbc.sql("""
                SELECT is_seal, is_valid, name, agency, agency_code, signed_at FROM upload_signature
                WHERE upload_id = ? ORDER BY ordinal""")
                .param(upload)
                .query((row, _) -> signature(row))
                .list();
    }

    private static FoundSignature signature(ResultSet row) throws SQLException {
        var at = row.getTimestamp("signed_at");
        return new FoundSignature(row.getBoolean("is_seal"), row.getBoolean("is_valid"), row.getString("name"),
                row.getString("agency"), row.getString("agency_code"), at == null ? null : at.toInstant());
    }

    @Override
    public Optional<UploadToRead> toRead(UUID upload) {
        return jdbc.sql("""
                SELECT u.content_id, u.size, u.name, r.state FROM upload u JOIN upload_reading r ON r.upload_id = u.id
                WHERE u.id = ? AND u.content_id IS NOT NULL""")
                .param(upload)
                .query((row, _) -> new UploadToRead(upload,
                        new StoredContent(new ContentId(row.getString("content_id")), row.getLong("size")),
                        row.getString("name"), ReadingState.valueOf(row.getString("state"))))
                .optional();
    }

    @Override
    public void keepMediaType(UUID upload, String mediaType) {
        jdbc.sql("UPDATE upload_reading SET media_type = ? WHERE upload_id = ? AND media_type IS NULL")
                .param(mediaType)
                .param(upload)
                .update();
    }

    /** A second try replaces what the first one kept; with the upload gone there is nothing to keep it for. */
    @Override
    public void keepSignatures(UUID upload, String mediaType, List<FoundSignature> signatures) {
        transaction.executeWithoutResult(_ -> {
            int there = jdbc.sql("UPDATE upload_reading SET media_type = ? WHERE upload_id = ?")
                    .param(mediaType)
                    .param(upload)
                    .update();
            if (there == 0) return;
            jdbc.sql("DELETE FROM upload_signature WHERE upload_id = ?").param(upload).update();
            int ordinal = 0;
            for (var signature : signatures) add(upload, ordinal++, signature);
        });
    }

    private void add(UUID upload, int ordinal, FoundSignature signature) {
        jdbc.sql("""
                INSERT INTO upload_signature VALUES
                (:upload, :ordinal, :seal, :valid, :name, :agency, :code, :at)""")
                .param("upload", upload)
                .param("ordinal", ordinal)
                .param("seal", signature.isSeal())
                .param("valid", signature.isValid())
                .param("name", signature.name())
                .param("agency", signature.agency())
                .param("code", signature.agencyCode())
                .param("at", signature.at() == null ? null : Timestamp.from(signature.at()))
                .update();
    }

    @Override
    public void keep(UUID upload, ReadingState state, @Nullable String reason, String text, boolean isRecognised) {
        jdbc.sql("""
                UPDATE upload_reading SET state = :state, reason = :reason, text = :text, is_recognised = :recognised
                WHERE upload_id = :id""")
                .param("id", upload)
                .param("state", state.name())
                .param("reason", reason)
                .param("text", text)
                .param("recognised", isRecognised)
                .update();
    }

    @Override
    public void note(UUID upload, String reason) {
        jdbc.sql("UPDATE upload_reading SET reason = ? WHERE upload_id = ? AND state IN ('WAITING', 'RECOGNISING')")
                .param(reason)
                .param(upload)
                .update();
    }
}
