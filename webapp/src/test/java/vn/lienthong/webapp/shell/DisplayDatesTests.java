package vn.lienthong.webapp.shell;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.webapp.shell.DisplayDates.Due;
import vn.lienthong.webapp.shell.DisplayDates.Nearness;

import static org.assertj.core.api.Assertions.assertThat;

class DisplayDatesTests {
    private final DisplayDates dates = new DisplayDates(new TestClock(), MessageBundles.source()); // 2/3/2026, 08:00

    @ParameterizedTest
    @CsvSource({"2026-03-04, còn 2 ngày · 04/03, SOON", "2026-03-05, còn 3 ngày · 05/03, CALM",
            "2026-03-02, hạn hôm nay · 02/03, TODAY", "2026-03-01, quá hạn 1 ngày · 01/03, OVERDUE",
            "2025-12-31, quá hạn 61 ngày · 31/12/2025, OVERDUE", "2027-01-04, còn 308 ngày · 04/01/2027, CALM"})
    void saysHowNearADueDateIs(LocalDate day, String words, Nearness nearness) {
        assertThat(dates.in(Locale.of("vi")).due(day)).isEqualTo(new Due(words, nearness));
    }

    @Test
    void aDueMomentIsOverdueFromItsMinuteOn() {
        var now = TestClock.MONDAY_MORNING;

        assertThat(dates.in(Locale.ENGLISH).due(now.minusSeconds(60)))
                .isEqualTo(new Due("past its hour today · 02/03", Nearness.OVERDUE));
        assertThat(dates.in(Locale.ENGLISH).due(now.plusSeconds(60)))
                .isEqualTo(new Due("due today · 02/03", Nearness.TODAY));
    }

    @Test
    void writesMomentsInTheZoneOfTheLaw() {
        var vietnamese = dates.in(Locale.of("vi"));
        var lateEvening = TestClock.MONDAY_MORNING.minusSeconds(9 * 3600); // 23:00 of the day before in Hà Nội

        assertThat(vietnamese.dateTime(lateEvening)).isEqualTo("23:00 01/03/2026");
        assertThat(vietnamese.date(lateEvening)).isEqualTo("01/03/2026");
        assertThat(vietnamese.brief(lateEvening)).isEqualTo("01/03");
        assertThat(vietnamese.brief(TestClock.MONDAY_MORNING)).isEqualTo("08:00");
    }
}
