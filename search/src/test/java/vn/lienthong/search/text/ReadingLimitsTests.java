package vn.lienthong.search.text;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReadingLimitsTests {
    private final ReadingLimits own = ReadingLimits.within(Duration.ofHours(1));

    @Test
    void givesAScanTimeByItsPagesUpToABound() {
        assertThat(own.forScan(null)).isEqualTo(Duration.ofMinutes(10));
        assertThat(own.forScan(3)).isEqualTo(Duration.ofMinutes(10));
        assertThat(own.forScan(80)).isEqualTo(Duration.ofMinutes(40));
        assertThat(own.forScan(9_000_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void neverAsksForMoreThanTheServerAllows() {
        var stock = ReadingLimits.ofStockServer();
        var strict = ReadingLimits.within(Duration.ofSeconds(20));

        assertThat(stock.forScan(80)).isEqualTo(Duration.ofMinutes(5));
        assertThat(strict.forScan(1)).isEqualTo(Duration.ofSeconds(20));
        assertThat(strict.forText()).isEqualTo(Duration.ofSeconds(20));
        assertThatThrownBy(() -> ReadingLimits.within(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
