package vn.lienthong.engine.finding.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.finding.IndexEntry;
import vn.lienthong.engine.finding.IndexFeed;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outbox;

/**
 * Hands out readings of documents. The version of a reading is taken under a row lock and everything is read after it, so
 * of two readings the one with the greater version has seen all that the other has.
 */
@Component
final class JdbcIndexFeed implements IndexFeed {
    /** Characters of text that are held at a time, by each of those who feed. */
    private static final long PORTION = 4_000_000;
    private static final int MOST_IN_PORTION = 200;

    private final JdbcClient jdbc;
    private final EntryReading reading;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    JdbcIndexFeed(JdbcClient jdbc, EntryReading reading, Outbox outbox, Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<List<DocumentId>> inPortions(Collection<DocumentId> documents) {
        var portions = new ArrayList<List<DocumentId>>();
        var portion = new ArrayList<DocumentId>();
        long size = 0;
        var lengths = lengths(documents);
        for (var document : documents) {
            var length = lengths.getOrDefault(document, 0L);
            if (!portion.isEmpty() && (portion.size() == MOST_IN_PORTION || size + length > PORTION)) {
                portions.add(List.copyOf(portion));
                portion.clear();
                size = 0;
            }
            portion.add(document);
            size += length;
        }
        if (!portion.isEmpty()) portions.add(List.copyOf(portion));
        return portions;
    }

    private Map<DocumentId, Long> lengths(Collection<DocumentId> documents) {
        var lengths = new LinkedHashMap<DocumentId, Long>();
        jdbc.sql("""
                SELECT f.document_id, sum(t.length) AS length FROM document_file f
                JOIN LATERAL (SELECT max(t.length) AS length FROM document_file_version v
                              JOIN content_text t ON t.content_id = v.content_id WHERE v.file_id = f.id) AS t ON true
                WHERE f.document_id = ANY(?) AND NOT f.removed GROUP BY f.document_id""")
                .param(values(documents))
                .query(row -> {
                    lengths.put(new DocumentId(row.getObject("document_id", UUID.class)), row.getLong("length"));
                });
        return lengths;
    }

    @Override
    public List<IndexEntry> read(Collection<DocumentId> documents) {
        if (documents.isEmpty()) return List.of();
        return transaction.execute(_ -> {
            var ids = values(documents);
            return reading.read(ids, versions(ids), narrowings(ids));
        });
    }

    private Map<UUID, Long> versions(UUID[] ids) {
        var versions = new LinkedHashMap<UUID, Long>();
        jdbc.sql("""
                INSERT INTO index_reading SELECT DISTINCT id, :now::bigint FROM unnest(:ids) AS id ORDER BY id
                ON CONFLICT (document_id) DO UPDATE SET version = greatest(index_reading.version + 1, excluded.version)
                RETURNING document_id, version""")
                .param("ids", ids)
                .param("now", clock.millis())
                .query(row -> {
                    versions.put(row.getObject("document_id", UUID.class), row.getLong("version"));
                });
        return versions;
    }

    /** Before the readers: a narrowing that comes in between is then seen too early, never too late. */
    private Map<UUID, Long> narrowings(UUID[] ids) {
        var narrowings = new LinkedHashMap<UUID, Long>();
        jdbc.sql("SELECT document_id, narrowing FROM narrowed_document WHERE document_id = ANY(?)")
                .param(ids)
                .query(row -> {
                    narrowings.put(row.getObject("document_id", UUID.class), row.getLong("narrowing"));
                });
        return narrowings;
    }

    @Override
    public void shown(Collection<IndexEntry> entries) {
        var narrowings = entries.stream().map(IndexEntry::narrowing).filter(one -> one != null).toArray(Long[]::new);
        if (narrowings.length > 0)
            jdbc.sql("DELETE FROM narrowed_document WHERE narrowing = ANY(?)").param(narrowings).update();
    }

    @Override
    public List<DocumentId> after(@Nullable DocumentId last, int most) {
        return jdbc.sql("""
                (SELECT id FROM outgoing_document WHERE :last::uuid IS NULL OR id > :last ORDER BY id LIMIT :most)
                UNION ALL
                (SELECT id FROM incoming_document WHERE :last::uuid IS NULL OR id > :last ORDER BY id LIMIT :most)
                ORDER BY id LIMIT :most""")
                .param("last", last == null ? null : last.value())
                .param("most", most)
                .query((row, _) -> new DocumentId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public long count() {
        return jdbc
                .sql("SELECT (SELECT count(*) FROM outgoing_document) + (SELECT count(*) FROM incoming_document)")
                .query(Long.class)
                .single();
    }

    @Override
    public void again(Collection<DocumentId> documents) {
        transaction.executeWithoutResult(
                _ -> documents.forEach(document -> outbox.add(DocumentTopics.INDEX, document.value())));
    }

    private static UUID[] values(Collection<DocumentId> documents) {
        return documents.stream().map(DocumentId::value).toArray(UUID[]::new);
    }
}
