package vn.lienthong.engine.finding;

import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.fixtures.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** An installation that took scans for files without text reads them once more after an upgrade. */
class UnfinishedTextMigrationIT {
    private HikariDataSource older;
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        older = TestDatabase.before("202611221790");
        jdbc = JdbcClient.create(older);
    }

    @AfterEach
    void close() {
        older.close();
    }

    @Test
    void readsAgainWhatCameOutEmptyAndNothingElse() {
        var scan = file("a", 5, "NONE", "EMPTY", 1);
        file("b", 5, "NONE", "UNSUPPORTED", 1);
        file("c", 5, "READ", null, 1);
        file("d", 0, "NONE", "EMPTY", 1);
        var replaced = file("e", 5, "NONE", "EMPTY", 1);
        version(replaced, "f", 5, 2);

        TestDatabase.migrate(older);

        assertThat(jdbc.sql("SELECT key FROM outbox WHERE topic = 'text'").query(UUID.class).list())
                .containsExactly(scan);
        assertThat(jdbc.sql("SELECT content_id FROM content_text ORDER BY 1").query(String.class).list())
                .containsExactly("b", "c", "d", "e");
    }

    private UUID file(String content, int size, String state, @Nullable String reason, int version) {
        var id = UUID.randomUUID();
        jdbc.sql("ALTER TABLE content_text DISABLE TRIGGER ALL").update();
        jdbc.sql("INSERT INTO document_file (id, document_id, ordinal, role) VALUES (?, ?, 1, 'MAIN')")
                .params(id, UUID.randomUUID())
                .update();
        version(id, content, size, version);
        jdbc.sql("INSERT INTO content_text VALUES (?, ?, ?, '', 0, NULL, NULL, false, now())")
                .param(content)
                .param(state)
                .param(reason)
                .update();
        return id;
    }

    private void version(UUID file, String content, int size, int version) {
        jdbc.sql("""
                INSERT INTO document_file_version (file_id, version, stage, name, content_id, media_type, size, made_at)
                VALUES (?, ?, 'RECEIVED', 'a.pdf', ?, 'application/pdf', ?, now())""")
                .params(file, version, content, size)
                .update();
    }
}
