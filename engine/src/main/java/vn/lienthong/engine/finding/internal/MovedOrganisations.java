package vn.lienthong.engine.finding.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.finding.IndexFeed;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.OutboxHandler;

/** When an organisation came to lie elsewhere, the documents of everything below it are indexed anew, some at a time. */
@Component
final class MovedOrganisations implements OutboxHandler {
    static final String TOPIC = "index-organisation";
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final OrganisationTree tree;
    private final IndexFeed feed;
    private final Clock clock;

    MovedOrganisations(JdbcClient jdbc, OrganisationTree tree, IndexFeed feed, Clock clock) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void handle(List<UUID> keys) {
        for (var key : keys) {
            var below = tree.subtree(new OrganisationId(key), LocalDate.now(clock));
            var ids = below.stream().map(OrganisationId::value).toArray(UUID[]::new);
            DocumentId last = null;
            for (var some = documents(ids, last); !some.isEmpty(); some = documents(ids, last)) {
                feed.again(some);
                last = some.getLast();
            }
        }
    }

    private List<DocumentId> documents(UUID[] organisations, @Nullable DocumentId last) {
        return jdbc.sql("""
                SELECT id FROM (
                    SELECT id FROM outgoing_document WHERE agency_id = ANY(:at) OR unit_id = ANY(:at)
                    UNION SELECT id FROM incoming_document WHERE agency_id = ANY(:at)
                    UNION SELECT document_id FROM document_scope WHERE scope = ANY(:units)) AS document
                WHERE :last::uuid IS NULL OR id > :last ORDER BY id LIMIT :most""")
                .param("at", organisations)
                .param("units", List.of(organisations).stream().map(id -> "unit:" + id).toArray(String[]::new))
                .param("last", last == null ? null : last.value())
                .param("most", AT_ONCE)
                .query((row, _) -> new DocumentId(row.getObject("id", UUID.class)))
                .list();
    }
}
