package vn.lienthong.engine.organisation;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataIntegrityViolationException;

import vn.lienthong.engine.fixtures.EngineContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database itself refuses, whoever writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatedRowsIT {
    private EngineContext engine;

    @BeforeAll
    void start() {
        engine = new EngineContext();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void refusesTwoVersionsOfOneOrganisationOnOneDay() {
        var agency = agency();
        version(agency, "2020-01-01", "2025-06-30");

        assertThatThrownBy(() -> version(agency, "2025-06-30", null))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("organisation_version_one_a_day");
    }

    @Test
    void takesVersionsThatFollowEachOther() {
        var agency = agency();
        version(agency, "2020-01-01", "2025-06-30");

        version(agency, "2025-07-01", null);

        assertThat(versionsOf(agency)).isEqualTo(2);
    }

    @Test
    void letsOneOfTwoConcurrentTransactionsWriteAnOverlap() throws InterruptedException, ExecutionException {
        var agency = agency();
        var firstHasWritten = new CountDownLatch(1);

        var first = CompletableFuture.runAsync(() -> engine.transaction().executeWithoutResult(_ -> {
            version(agency, "2020-01-01", null);
            firstHasWritten.countDown();
            pauseInsideTheTransaction();
        }));
        assertThat(firstHasWritten.await(10, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> engine.transaction().executeWithoutResult(_ -> version(agency, "2022-01-01", null)))
                .isInstanceOf(DataIntegrityViolationException.class);
        first.get();
        assertThat(versionsOf(agency)).isEqualTo(1);
    }

    /** Long enough for the other transaction to meet the uncommitted row. */
    private void pauseInsideTheTransaction() {
        engine.jdbc().sql("SELECT pg_sleep(0.3)").query(Object.class).list();
    }

    private long versionsOf(UUID agency) {
        return engine.jdbc()
                .sql("SELECT count(*) FROM organisation_version WHERE organisation_id = ?")
                .param(agency)
                .query(Long.class)
                .single();
    }

    private UUID agency() {
        var id = UUID.randomUUID();
        engine.jdbc().sql("INSERT INTO organisation VALUES (?, 'AGENCY', now())").param(id).update();
        return id;
    }

    private void version(UUID agency, String from, @Nullable String to) {
        engine.jdbc()
                .sql("""
                        INSERT INTO organisation_version
                            (id, organisation_id, name, short_name, valid_from, valid_to, folded_name, words)
                        VALUES (:id, :agency, 'x', 'x', :from::date, :to::date, 'x', '')
                        """)
                .param("id", UUID.randomUUID())
                .param("agency", agency)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
