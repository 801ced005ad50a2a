package vn.lienthong.engine.access.internal;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PauseRuleTests {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void growsAfterTheFreeAttemptsUpToTheLongest() {
        assertThat(PauseRule.NAME.pauseAfter(5)).isZero();
        assertThat(PauseRule.NAME.pauseAfter(6)).isEqualTo(Duration.ofSeconds(2));
        assertThat(PauseRule.NAME.pauseAfter(9)).isEqualTo(Duration.ofSeconds(16));
        assertThat(PauseRule.NAME.pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void startsAnewAfterAQuietTime() {
        assertThat(PauseRule.NAME.countAfter(7, NOW.minus(Duration.ofMinutes(59)), NOW)).isEqualTo(8);
        assertThat(PauseRule.NAME.countAfter(7, NOW.minus(Duration.ofMinutes(61)), NOW)).isEqualTo(1);
    }
}
