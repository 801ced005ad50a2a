package vn.lienthong.engine.shared;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final Period MARCH = new Period(FIRST, LAST);

    @Test
    void includesBothEnds() {
        assertThat(MARCH.contains(FIRST)).isTrue();
        assertThat(MARCH.contains(LAST)).isTrue();
        assertThat(MARCH.contains(FIRST.minusDays(1))).isFalse();
        assertThat(MARCH.contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void overlapsOnOneSharedDay() {
        assertThat(MARCH.overlaps(Period.since(LAST))).isTrue();
        assertThat(MARCH.overlaps(Period.since(LAST.plusDays(1)))).isFalse();
    }

    @Test
    void coversOnlyWhatEndsNotLater() {
        assertThat(Period.since(FIRST).covers(MARCH)).isTrue();
        assertThat(MARCH.covers(Period.since(FIRST))).isFalse();
        assertThat(MARCH.covers(new Period(FIRST.plusDays(1), LAST))).isTrue();
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(LAST, FIRST));
    }
}
