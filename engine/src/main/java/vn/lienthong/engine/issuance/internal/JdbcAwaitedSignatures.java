package vn.lienthong.engine.issuance.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.issuance.AwaitedSignatures;

/** Counts by an index that holds those documents alone, however large the archive. */
@Component
final class JdbcAwaitedSignatures implements AwaitedSignatures {
    private static final String COUNT = """
            SELECT count(*) FROM outgoing_document d WHERE d.state IN ('APPROVED', 'SIGNED')
              AND NOT EXISTS (SELECT FROM sealed_document s WHERE s.document_id = d.id)""";

    private final JdbcClient jdbc;

    JdbcAwaitedSignatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long count() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }
}
