package vn.lienthong.engine.finding.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.finding.NarrowedDocuments;
import vn.lienthong.engine.shared.DocumentId;

@Component
final class JdbcNarrowedDocuments implements NarrowedDocuments {
    private final JdbcClient jdbc;

    JdbcNarrowedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<DocumentId> all(int most) {
        return new HashSet<>(jdbc.sql("SELECT document_id FROM narrowed_document LIMIT ?")
                .param(most)
                .query((row, _) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .list());
    }
}
