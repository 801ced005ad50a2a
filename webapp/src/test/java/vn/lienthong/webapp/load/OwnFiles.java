package vn.lienthong.webapp.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import vn.lienthong.webapp.fixtures.Browserless;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives copies of a document files of their own, as documents have: whoever opens one finds nothing that the opening of
 * another left behind. The bytes come into the store as people bring them.
 */
final class OwnFiles {
    private static final String NEWEST = """
            FROM document_file f WHERE f.id = v.file_id AND f.document_id = ?::uuid AND f.role = 'MAIN' AND NOT f.removed
            AND v.version = (SELECT max(version) FROM document_file_version WHERE file_id = f.id)""";

    private final Connection database;
    private final Browserless reader;

    OwnFiles(Connection database, Browserless reader) {
        this.database = database;
        this.reader = reader;
    }

    /** @return the contents, in the order of the documents */
    List<String> give(List<String> documents) throws SQLException, IOException {
        var letter = letter(documents.getFirst());
        var contents = new ArrayList<String>();
        for (int i = 0; i < documents.size(); i++) contents.add(give(documents.get(i), other(letter, i)));
        return contents;
    }

    /** As the relay that reads the text of new files leaves them; all have the pages of the one that was opened. */
    void measure(List<String> contents, String opened) throws SQLException {
        assertThat(reader.page("/documents/" + opened).statusCode()).isEqualTo(200);
        try (var insert = database.prepareStatement("""
                INSERT INTO page_layout (content_id, page_count, widths, heights)
                SELECT one, page_count, widths, heights FROM unnest(?::text[]) AS one, page_layout
                WHERE content_id = (SELECT content_id FROM document_file_version v, document_file f
                    WHERE f.id = v.file_id AND f.document_id = ?::uuid AND f.role = 'MAIN' AND NOT f.removed
                    ORDER BY version DESC LIMIT 1)
                ON CONFLICT DO NOTHING""")) {
            insert.setArray(1, database.createArrayOf("text", contents.toArray()));
            insert.setString(2, opened);
            assertThat(insert.executeUpdate()).isPositive();
        }
    }

    private byte[] letter(String document) throws SQLException {
        try (var question = database.prepareStatement("""
                SELECT id FROM document_file WHERE document_id = ?::uuid AND role = 'MAIN' AND NOT removed""")) {
            question.setString(1, document);
            try (var row = question.executeQuery()) {
                assertThat(row.next()).isTrue();
                var bytes = reader.bytes("/documents/" + document + "/files/" + row.getString(1));
                assertThat(bytes).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
                return bytes;
            }
        }
    }

    /** Other bytes, the same pages. */
    private static byte[] other(byte[] letter, int number) throws IOException {
        var bytes = new ByteArrayOutputStream(letter.length + 16);
        bytes.write(letter);
        bytes.write("\n%% %d\n".formatted(number).getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private String give(String document, byte[] bytes) throws SQLException {
        reader.upload("own.pdf", bytes);
        var id = digest(bytes);
        try (var insert = database.prepareStatement(
                "INSERT INTO content (id, size, media_type, first_stored_at) VALUES (?, ?, 'application/pdf', now())");
                var update = database.prepareStatement(
                        "UPDATE document_file_version v SET content_id = ?, size = ? " + NEWEST)) {
            insert.setString(1, id);
            insert.setLong(2, bytes.length);
            insert.executeUpdate();
            update.setString(1, id);
            update.setLong(2, bytes.length);
            update.setString(3, document);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        return id;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
