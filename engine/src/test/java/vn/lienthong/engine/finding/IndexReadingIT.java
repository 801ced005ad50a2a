package vn.lienthong.engine.finding;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.shared.DocumentId;

import static org.assertj.core.api.Assertions.assertThat;

class IndexReadingIT {
    /** Each of a day of its own, by several agencies. */
    @Test
    void manyDocumentsAreReadWithAsManyQuestionsAsOne() {
        try (var engine = new EngineContext()) {
            var province = new SampleProvince(engine);
            engine.jdbc()
                    .sql("""
                    INSERT INTO outgoing_document (id, version, state, agency_id, unit_id, drafter_id, signer_id, capacity,
                        kind, subject, urgency, recipient_lines, created_at, updated_at, issue_date)
                    SELECT gen_random_uuid(), 1, 'SIGNED', (ARRAY[:a, :b, :c]::uuid[])[1 + n % 3], :unit::uuid,
                        gen_random_uuid(), gen_random_uuid(), 'x', 'REPORT', 'Báo cáo ' || n, 'NORMAL', '', now(), now(),
                        date '2025-01-01' + n
                    FROM generate_series(1, 150) AS n""")
                    .param("a", province.districtA.value())
                    .param("b", province.communeA.value())
                    .param("c", province.communeB.value())
                    .param("unit", province.officeA.value())
                    .update();
            var feed = engine.get(IndexFeed.class);
            var documents = feed.after(null, 150);
            assertThat(feed.read(documents)).hasSize(150)
                    .allSatisfy(entry -> assertThat(entry.words().issuer()).startsWith("Ủy ban"))
                    .allSatisfy(entry -> assertThat(entry.place().level()).isNotNull());

            var one = engine.asked(() -> read(feed, documents.subList(0, 1)));
            var many = engine.asked(() -> read(feed, documents));

            assertThat(many.asked()).isEqualTo(one.asked());
            assertThat(many.commits()).isEqualTo(1);
        }
    }

    private static void read(IndexFeed feed, List<DocumentId> documents) {
        feed.inPortions(documents).forEach(feed::read);
    }
}
