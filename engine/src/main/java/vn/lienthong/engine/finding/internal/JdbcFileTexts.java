package vn.lienthong.engine.finding.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.finding.ContentText;
import vn.lienthong.engine.finding.FailedText;
import vn.lienthong.engine.finding.FileText;
import vn.lienthong.engine.finding.FileTextView;
import vn.lienthong.engine.finding.FileTexts;
import vn.lienthong.engine.finding.FileToRead;
import vn.lienthong.engine.finding.TextState;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.PageKey;

/** The table {@code content_text}, beside the newest version of each file. */
@Component
final class JdbcFileTexts implements FileTexts {
    private static final String NEWEST = """
            SELECT f.id, f.document_id, v.content_id, v.name, CASE WHEN v.is_held THEN 'QUARANTINED'
                       ELSE coalesce(t.state, 'WAITING') END AS state, t.reason,
                   coalesce(t.is_recognised, false) AS is_recognised
            FROM document_file f
            JOIN LATERAL (SELECT content_id, name, EXISTS (SELECT FROM quarantined_file q
                              WHERE q.file_id = f.id AND q.version = newest.version) AS is_held
                          FROM document_file_version newest WHERE file_id = f.id
                          ORDER BY version DESC LIMIT 1) AS v ON true
            LEFT JOIN content_text t ON t.content_id = v.content_id AND NOT v.is_held
            WHERE NOT f.removed AND\s""";
    /** What was read of a scan before its letters were to be recognised stays. */
    private static final String BACK_TO_RECOGNITION = """
            UPDATE content_text SET state = 'WAITING_FOR_OCR', reason = NULL
            WHERE reason IS NOT NULL AND state IN ('CUT', 'WAITING_FOR_OCR')""";
    private static final String UNRECOGNISED = "state = 'WAITING_FOR_OCR' AND reason IS NOT NULL";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcFileTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<FileToRead> find(UUID file) {
        return jdbc.sql(NEWEST + "f.id = ?").param(file).query((row, _) -> toRead(row)).optional();
    }

    private static FileToRead toRead(ResultSet row) throws SQLException {
        return new FileToRead(row.getObject("id", UUID.class),
                new DocumentId(row.getObject("document_id", UUID.class)), new ContentId(row.getString("content_id")),
                row.getString("name"), TextState.valueOf(row.getString("state")));
    }

    @Override
    public List<FileTextView> of(DocumentId document) {
        return jdbc.sql(NEWEST + "f.document_id = ? ORDER BY f.role <> 'MAIN', f.ordinal")
                .param(document.value())
                .query((row, _) -> new FileTextView(row.getObject("id", UUID.class), row.getString("name"),
                        TextState.valueOf(row.getString("state")), row.getString("reason"),
                        row.getBoolean("is_recognised")))
                .list();
    }

    @Override
    public Optional<FileText> mainOf(DocumentId document) {
        return jdbc.sql(NEWEST + "f.document_id = ? AND f.role = 'MAIN' ORDER BY f.ordinal LIMIT 1")
                .param(document.value())
                .query((row, _) -> {
                    var content = new ContentId(row.getString("content_id"));
                    var state = TextState.valueOf(row.getString("state"));
                    return new FileText(content, state, row.getString("reason"),
                            state == TextState.QUARANTINED ? "" : textOf(content), row.getBoolean("is_recognised"));
                })
                .optional();
    }

    private String textOf(ContentId content) {
        return jdbc.sql("SELECT text FROM content_text WHERE content_id = ?")
                .param(content.value())
                .query((row, _) -> row.getString("text"))
                .optional()
                .orElse("");
    }

    @Override
    public List<DocumentId> documentsWith(ContentId content) {
        return jdbc.sql("""
                SELECT DISTINCT f.document_id FROM document_file_version v JOIN document_file f ON f.id = v.file_id
                WHERE v.content_id = ? AND NOT f.removed""")
                .param(content.value())
                .query((row, _) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .list();
    }

    @Override
    public List<FailedText> failed(@Nullable String after, int most) {
        return inTrouble("t.reason IS NOT NULL AND t.state <> 'NONE'", after, most);
    }

    @Override
    public List<FailedText> withoutText(@Nullable String after, int most) {
        return inTrouble("t.state = 'NONE'", after, most);
    }

    private List<FailedText> inTrouble(String which, @Nullable String after, int most) {
        var place = after == null ? null : Place.of(after);
        return jdbc.sql("""
                SELECT t.content_id, t.reason, t.read_at, shown.document_id, shown.name FROM content_text t
                CROSS JOIN LATERAL (SELECT f.document_id, v.name FROM document_file_version v
                    JOIN document_file f ON f.id = v.file_id
                    WHERE v.content_id = t.content_id AND NOT f.removed
                    AND NOT EXISTS (SELECT FROM document_file_version later
                        WHERE later.file_id = v.file_id AND later.version > v.version)
                    ORDER BY f.id LIMIT 1) AS shown
                WHERE\s""" + which + """
                 AND (:at::timestamptz IS NULL
                    OR (t.read_at <= :at AND (t.read_at < :at OR t.content_id > :content)))
                ORDER BY t.read_at DESC, t.content_id LIMIT :most""")
                .param("at", place == null ? null : Timestamp.from(place.at()))
                .param("content", place == null ? null : place.content().value())
                .param("most", most)
                .query((row, _) -> new FailedText(new ContentId(row.getString("content_id")),
                        new DocumentId(row.getObject("document_id", UUID.class)), row.getString("name"),
                        row.getString("reason"), row.getTimestamp("read_at").toInstant()))
                .list();
    }

    @Override
    public List<FileToRead> forgetFailure(ContentId content) {
        var isKnown = jdbc.sql(BACK_TO_RECOGNITION + " AND content_id = ?").param(content.value()).update() > 0
                || jdbc.sql("DELETE FROM content_text WHERE content_id = ? AND state IN ('FAILED', 'NONE')")
                        .param(content.value())
                        .update() > 0;
        return isKnown ? newest(List.of(content.value())) : List.of();
    }

    @Override
    public boolean hasUnrecognised() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM content_text WHERE " + UNRECOGNISED + ")")
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<FileToRead> forgetUnrecognised() {
        return newest(jdbc.sql(BACK_TO_RECOGNITION + " AND " + UNRECOGNISED + " RETURNING content_id")
                .query((row, _) -> row.getString("content_id"))
                .list());
    }

    private List<FileToRead> newest(List<String> contents) {
        return jdbc.sql(NEWEST + "f.id IN (SELECT file_id FROM document_file_version WHERE content_id = ANY(:contents))"
                + " AND v.content_id = ANY(:contents)")
                .param("contents", contents.toArray(String[]::new))
                .query((row, _) -> toRead(row))
                .list();
    }

    @Override
    public void giveUp(ContentId content, String reason) {
        jdbc.sql("""
                INSERT INTO content_text VALUES (:id, 'FAILED', :reason, '', 0, NULL, NULL, false, :now)
                ON CONFLICT (content_id) DO UPDATE SET reason = excluded.reason, read_at = excluded.read_at,
                    state = CASE WHEN content_text.text = '' THEN 'FAILED' ELSE 'CUT' END
                WHERE content_text.state IN ('WAITING_FOR_OCR', 'FAILED')""")
                .param("id", content.value())
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The null character is text to a file format and none to the database. */
    @Override
    public void keep(ContentId content, ContentText text) {
        var storable = text.text().replace("\0", "");
        jdbc.sql("""
                INSERT INTO content_text VALUES (:id, :state, :reason, :text, :length, :language, :pages, :recognised, :now)
                ON CONFLICT (content_id) DO UPDATE SET state = excluded.state, reason = excluded.reason,
                    text = excluded.text, length = excluded.length, language = excluded.language,
                    pages = excluded.pages, is_recognised = excluded.is_recognised, read_at = excluded.read_at
                WHERE content_text.state = 'WAITING_FOR_OCR' OR excluded.state <> 'WAITING_FOR_OCR'""")
                .param("id", content.value())
                .param("state", text.state().name())
                .param("reason", text.reason())
                .param("text", storable)
                .param("length", storable.length())
                .param("language", text.language())
                .param("pages", text.pages())
                .param("recognised", text.isRecognised())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Where a page ended. */
    private record Place(Instant at, ContentId content) {
        static Place of(String word) {
            return PageKey.read(word, 2, key -> new Place(Instant.parse(key.getFirst()), new ContentId(key.getLast())));
        }
    }
}
