package vn.lienthong.engine.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/** Mondays at eight in the morning, and other hours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailPlanIT {
    private EngineContext engine;
    private PlanMails plan;
    private NoticeChoices choices;

    @BeforeAll
    void start() {
        engine = new EngineContext();
        plan = engine.get(PlanMails.class);
        choices = engine.get(NoticeChoices.class);
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @BeforeEach
    void nothingIsPlanned() {
        engine.jdbc().sql("DELETE FROM mail_notice").update();
        engine.jdbc().sql("DELETE FROM outbox").update();
        engine.jdbc().sql("DELETE FROM notice_choice").update();
        engine.clock().moveTo(TestClock.MONDAY_MORNING);
    }

    @Test
    void severalNodesPlanOneDigestForEachPersonAndDay() {
        for (int i = 0; i < 20; i++) wants(8, false);

        var planned = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(plan::digests))
                .toList()
                .stream()
                .mapToInt(CompletableFuture::join)
                .sum();

        assertThat(planned).isEqualTo(20);
        assertThat(mails()).isEqualTo(20);
        assertThat(plan.digests()).isZero();
        engine.clock().advance(Duration.ofDays(1));
        assertThat(plan.digests()).isEqualTo(20);
    }

    @Test
    void theHourIsThatOfThePersonAndNoneOfTheWeekend() {
        wants(9, false);

        assertThat(plan.digests()).isZero();
        engine.clock().advance(Duration.ofHours(5));
        assertThat(plan.digests()).as("too late for nine").isZero();
        engine.clock().moveTo(TestClock.MONDAY_MORNING.plus(Duration.ofHours(2)));
        assertThat(plan.digests()).isEqualTo(1);
        engine.clock().moveTo(TestClock.MONDAY_MORNING.plus(Duration.ofDays(5)).plus(Duration.ofHours(1)));
        assertThat(plan.digests()).as("Saturday").isZero();
    }

    @Test
    void whoGetsManyUrgentTasksGetsFewMails() {
        var person = wants(null, true);
        var nobody = wants(null, false);

        plan.urgent(List.of(person, nobody));
        plan.urgent(List.of(person));
        assertThat(mails()).isEqualTo(1);
        engine.jdbc()
                .sql("UPDATE mail_notice SET is_sent = true, closed_at = ?")
                .param(Timestamp.from(engine.clock().instant()))
                .update();
        engine.clock().advance(Duration.ofMinutes(5));
        plan.urgent(List.of(person));

        var wait = engine.jdbc()
                .sql("SELECT extract(epoch FROM max(not_before) - ?::timestamptz)::int FROM outbox")
                .param(Timestamp.from(engine.clock().instant()))
                .query(Integer.class)
                .single();
        assertThat(wait).isEqualTo(600);
    }

    @Test
    void anAddressThatWasRefusedGetsNothing() {
        var person = wants(8, true);
        choices.refused(person, new MailAddress("an@xa.gov.vn"), "550 No such user");

        assertThat(plan.digests()).isZero();
        plan.urgent(List.of(person));
        assertThat(mails()).isZero();
        assertThat(choices.of(person).refused()).isEqualTo("550 No such user");
    }

    private PersonId wants(@Nullable Integer hour, boolean urgent) {
        var person = new PersonId(UUID.randomUUID());
        choices.keep(person, new NoticeChoice(BrowserNotice.NONE, hour, urgent, new MailAddress("an@xa.gov.vn"), null));
        return person;
    }

    private long mails() {
        return engine.jdbc()
                .sql("SELECT count(*) FROM outbox o JOIN mail_notice m ON m.id = o.key WHERE o.topic = 'mail'")
                .query(Long.class)
                .single();
    }
}
