package vn.lienthong.engine.registry;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.engine.registry.SampleRules.DECREE;
import static vn.lienthong.engine.registry.SampleRules.KEYS;
import static vn.lienthong.engine.registry.SampleRules.NEW_YEAR;
import static vn.lienthong.engine.registry.SampleRules.TODAY;
import static vn.lienthong.engine.registry.SampleRules.own;
import static vn.lienthong.engine.registry.SampleRules.rule;
import static vn.lienthong.engine.registry.SampleRules.with;
import static vn.lienthong.engine.registry.SampleRules.written;

class RegisterYearsTests {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final Set<String> COMMON_USED = Set.of("ADMINISTRATIVE");

    @Test
    void aSeriesMayChangeWithAnyYear() {
        assertThat(areWhole(DECREE.with(own("REPORT", NEW_YEAR)), COMMON_USED)).isTrue();
        assertThat(areWhole(DECREE.with(own("REPORT", NEW_YEAR.plusYears(3))), COMMON_USED)).isTrue();
    }

    @Test
    void aSeriesMayChangeTodayWhileItIsUnused() {
        var today = DECREE.with(own("REPORT", TODAY));

        assertThat(areWhole(today, Set.of())).isTrue();
        assertThat(areWhole(today, Set.of("DECISION"))).isTrue();
        assertThat(areWhole(today, COMMON_USED)).as("taken out of a used one").isFalse();
        assertThat(areWhole(today, Set.of("REPORT"))).as("put into a used one").isFalse();
    }

    @Test
    void aSeriesMayNotChangeOnADayAheadWithinAYear() {
        assertThat(areWhole(DECREE.with(own("REPORT", TODAY.plusDays(1))), Set.of())).isFalse();
        assertThat(areWhole(DECREE.with(own("REPORT", NEW_YEAR.plusDays(1))), Set.of())).isFalse();
    }

    @Test
    void anAgencyThatHasNotOpenedBeginsAsItLikes() {
        var opened = LocalDate.of(2026, 7, 1);
        var onThatDay = new RegisterYears(DECREE, DECREE.with(own("REPORT", opened)), TODAY, opened);
        var later = new RegisterYears(DECREE, DECREE.with(own("REPORT", opened.plusDays(1))), TODAY, opened);

        assertThat(onThatDay.areWhole(KEYS, Set.of())).isTrue();
        assertThat(later.areWhole(KEYS, Set.of())).isFalse();
    }

    @Test
    void aSymbolMayChangeOnAnyDay() {
        var pattern = "{kind}-{agency}-{unit}";

        assertThat(areWhole(DECREE.with(written("REPORT", pattern, TODAY)), COMMON_USED)).isTrue();
        assertThat(areWhole(DECREE.with(written("REPORT", pattern, TODAY.plusDays(9))), COMMON_USED)).isTrue();
    }

    @Test
    void aKindThatFollowsAnotherMovesWithIt() {
        var following = DECREE.with(with("COURTESY", "LETTER", TODAY));
        var later = TODAY.plusDays(9);

        assertThat(new RegisterYears(following, following.with(own("LETTER", later)), TODAY, LONG_AGO)
                .areWhole(KEYS, Set.of())).isFalse();
        assertThat(areWhole(following, COMMON_USED)).as("both are in the common one").isTrue();
    }

    @Test
    void whatWasDecidedBeforeIsNotHeldAgainstAChange() {
        var before = DECREE.with(own("DECISION", TODAY.plusDays(5)));
        var after = before.with(rule("REPORT", SeriesChoice.COMMON, "BC-{agency}", TODAY.plusDays(1)));

        assertThat(new RegisterYears(before, after, TODAY, LONG_AGO).areWhole(KEYS, COMMON_USED)).isTrue();
    }

    private static boolean areWhole(NumberingPlan after, Set<String> used) {
        return new RegisterYears(DECREE, after, TODAY, LONG_AGO).areWhole(KEYS, used);
    }
}
