package vn.lienthong.engine.trust;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class CheckPausesTests {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @ParameterizedTest
    @EnumSource(names = "NOT_CHECKED", mode = EnumSource.Mode.EXCLUDE)
    void aResultStands(SignatureState state) {
        assertThat(CheckPauses.next(state, 1, NOW)).isNull();
    }

    @Test
    void whatCouldNotBeCheckedIsTriedSoonAndThenDaily() {
        assertThat(CheckPauses.next(SignatureState.NOT_CHECKED, 1, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(CheckPauses.next(SignatureState.NOT_CHECKED, 5, NOW)).isEqualTo(NOW.plus(Duration.ofHours(8)));
        assertThat(CheckPauses.next(SignatureState.NOT_CHECKED, 6, NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(CheckPauses.next(SignatureState.NOT_CHECKED, 59, NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void butNotForEver() {
        assertThat(CheckPauses.next(SignatureState.NOT_CHECKED, 60, NOW)).isNull();
    }
}
