package vn.lienthong.engine.document.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outbox;

@Component
final class JdbcDocumentScopes implements DocumentScopes {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    JdbcDocumentScopes(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All rows of one document carry one time, so that lists over several scopes keep one order. */
    @Override
    public void grant(DocumentId document, Direction direction, Collection<String> scopes) {
        var more = jdbc.sql("""
                INSERT INTO document_scope (document_id, scope, direction, listed_at)
                SELECT :document, scope, :direction,
                       coalesce((SELECT min(listed_at) FROM document_scope WHERE document_id = :document), :now)
                FROM unnest(:scopes) AS scope
                ON CONFLICT DO NOTHING""")
                .param("document", document.value())
                .param("direction", direction.name())
                .param("scopes", scopes.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (more > 0) outbox.add(DocumentTopics.INDEX, document.value());
    }

    @Override
    public void revoke(DocumentId document, Collection<String> scopes) {
        var gone = jdbc.sql("DELETE FROM document_scope WHERE document_id = ? AND scope = ANY(?)")
                .params(document.value(), scopes.toArray(String[]::new))
                .update();
        if (gone == 0) return;
        jdbc.sql("""
                INSERT INTO narrowed_document (document_id, since) VALUES (:document, :now)
                ON CONFLICT (document_id) DO UPDATE SET since = :now, narrowing = nextval('narrowing')""")
                .param("document", document.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        outbox.add(DocumentTopics.INDEX, document.value());
    }

    @Override
    public Set<String> of(DocumentId document) {
        return new HashSet<>(
                jdbc.sql("SELECT scope FROM document_scope WHERE document_id = ?")
                        .param(document.value())
                        .query(String.class)
                        .list());
    }

    @Override
    public boolean mayRead(DocumentId document, Set<String> scopes) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM document_scope WHERE document_id = ? AND scope = ANY(?))")
                .params(document.value(), scopes.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
