package vn.lienthong.webapp.operations;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.inbox.StuckTasks;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/** A page waits a moment for a survey and no longer; a long one is not begun again at once. */
class StuckSurveyTests {
    private static final Actor OPERATOR = Actor.of(new PersonId(new UUID(0, 1)));
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final TestClock clock = new TestClock();
    private final AtomicInteger surveys = new AtomicInteger();
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final StuckSurvey survey = new StuckSurvey((_, _) -> look(), MOMENT, clock);
    private volatile boolean isSlow;

    private List<StuckTasks> look() {
        surveys.incrementAndGet();
        if (isSlow) {
            clock.advance(Duration.ofSeconds(30));
            Await.until("the page has been drawn", Duration.ofSeconds(10), () -> goesOn.getCount() == 0);
        }
        return List.of();
    }

    @AfterEach
    void stop() {
        survey.close();
    }

    @Test
    void aQuickOneIsMadeForEachPage() {
        assertThat(survey.known(OPERATOR, 50)).isNotNull();
        assertThat(survey.known(OPERATOR, 50)).isNotNull();

        assertThat(surveys).hasValue(2);
    }

    @Test
    void aSlowOneGoesOnAfterThePageAndHasItsRest() {
        isSlow = true;

        var first = survey.known(OPERATOR, 50);
        goesOn.countDown();
        Await.until("the survey ends", Duration.ofSeconds(10), () -> survey.known(OPERATOR, 50) != null);

        assertThat(first).isNull();
        assertThat(survey.known(OPERATOR, 50)).isNotNull();
        assertThat(surveys).hasValue(1);
        clock.advance(Duration.ofMinutes(10));
        assertThat(survey.known(OPERATOR, 50)).as("the last one, while the next is made").isNotNull();
        Await.until("the next one begins", Duration.ofSeconds(10), () -> surveys.get() == 2);
    }
}
