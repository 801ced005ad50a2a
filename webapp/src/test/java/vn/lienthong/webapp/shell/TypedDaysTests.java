package vn.lienthong.webapp.shell;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.engine.shared.Period;

import static org.assertj.core.api.Assertions.assertThat;

class TypedDaysTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @ParameterizedTest
    @ValueSource(strings = {"03/11/2026", "3/11/2026", " 3 / 11 / 2026 ", "03.11.2026", "03-11-2026", "03112026",
            "2026-11-03"})
    void readsTheDayFirst(String typed) {
        assertThat(TypedDay.of(typed).day()).isEqualTo(DAY);
        assertThat(TypedDay.of(typed).shown()).isEqualTo("03/11/2026");
        assertThat(TypedDay.of(typed).inAddress()).isEqualTo("2026-11-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "11/13/2026", "3/11", "03/11/26", "hôm qua", "03/11/0026", "99999999",
            "2026/11/03",
            "03/11/2026; DROP", "٣/١١/٢٠٢٦"})
    void whatIsNoDayStaysAsItWasTyped(String typed) {
        var read = TypedDay.of(typed);

        assertThat(read.isWrong()).isTrue();
        assertThat(read.shown()).isEqualTo(typed);
        assertThat(TypedDays.of(typed, "03/11/2026").wrong()).isEqualTo(typed);
        assertThat(TypedDays.of("03/11/2026", typed).wrong()).isEqualTo(typed);
    }

    @Test
    void nothingTypedIsNoMistake() {
        assertThat(TypedDays.of(null, " ").isWrong()).isFalse();
        assertThat(TypedDays.of(null, " ").isEmpty()).isTrue();
        assertThat(TypedDay.of("").inAddress()).isNull();
    }

    @Test
    void theLastDayDoesNotComeBeforeTheFirst() {
        var crossed = TypedDays.of("04/11/2026", "03/11/2026");

        assertThat(crossed.isCrossed()).isTrue();
        assertThat(crossed.isWrong()).isTrue();
        assertThat(crossed.wrong()).isEmpty();
        assertThat(crossed.first()).isNull();
        assertThat(TypedDays.of("03/11/2026", "03/11/2026").isWrong()).isFalse();
    }

    @Test
    void onePressMeansTheseDays() {
        assertThat(QuickDays.TODAY.of(DAY)).isEqualTo(new Period(DAY, DAY));
        assertThat(QuickDays.YESTERDAY.of(DAY)).isEqualTo(new Period(DAY.minusDays(1), DAY.minusDays(1)));
        assertThat(QuickDays.LAST_WEEK.of(DAY)).isEqualTo(new Period(LocalDate.of(2026, 10, 28), DAY));
        assertThat(QuickDays.THIS_MONTH.of(DAY))
                .isEqualTo(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
        assertThat(QuickDays.LAST_MONTH.of(LocalDate.of(2026, 3, 31)))
                .isEqualTo(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        assertThat(QuickDays.LAST_MONTH.of(LocalDate.of(2027, 1, 5)))
                .isEqualTo(new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)));
        assertThat(QuickDays.THIS_QUARTER.of(DAY))
                .isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)));
        assertThat(TypedDays.of(QuickDays.TODAY.of(DAY)).are(QuickDays.TODAY.of(DAY))).isTrue();
    }
}
