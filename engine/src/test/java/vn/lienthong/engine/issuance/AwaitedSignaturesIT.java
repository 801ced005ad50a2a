package vn.lienthong.engine.issuance;

import org.junit.jupiter.api.Test;

import vn.lienthong.engine.fixtures.EngineContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What waits for a signature or a seal is counted at little cost in a large archive. */
class AwaitedSignaturesIT {
    @Test
    void countsWhatIsApprovedOrSignedAndNotSealedByAnIndexOfTheseAlone() {
        try (var engine = new EngineContext()) {
            documents(engine, "ISSUED", 30_000);
            documents(engine, "DRAFT", 10);
            documents(engine, "APPROVED", 3);
            documents(engine, "SIGNED", 5);
            engine.jdbc()
                    .sql("""
                    INSERT INTO sealed_document (document_id, sealed_by, sealed_at)
                    SELECT id, gen_random_uuid(), now() FROM outgoing_document WHERE state = 'SIGNED' LIMIT 2""")
                    .update();
            engine.jdbc().sql("ANALYZE outgoing_document").update();

            assertThat(engine.get(AwaitedSignatures.class).count()).isEqualTo(3 + 5 - 2);
            assertThat(plan(engine)).contains("outgoing_document_unsealed")
                    .doesNotContain("Seq Scan on outgoing_document");
        }
    }

    private static void documents(EngineContext engine, String state, int count) {
        engine.jdbc()
                .sql("""
                INSERT INTO outgoing_document (id, version, state, agency_id, unit_id, drafter_id, signer_id, capacity,
                    kind, subject, urgency, recipient_lines, created_at, updated_at, issued_at)
                SELECT gen_random_uuid(), 1, :state, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                    gen_random_uuid(), 'HEAD', 'OFFICIAL_LETTER', 'V/v', 'NORMAL', '', now(), now(),
                    CASE WHEN :state = 'ISSUED' THEN now() END
                FROM generate_series(1, :count)""")
                .param("state", state)
                .param("count", count)
                .update();
    }

    private static String plan(EngineContext engine) {
        return String.join("\n", engine.jdbc()
                .sql("""
                EXPLAIN SELECT count(*) FROM outgoing_document d WHERE d.state IN ('APPROVED', 'SIGNED')
                  AND NOT EXISTS (SELECT FROM sealed_document s WHERE s.document_id = d.id)""")
                .query((row, _) -> row.getString(1))
                .list());
    }
}
