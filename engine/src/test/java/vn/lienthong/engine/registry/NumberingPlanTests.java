package vn.lienthong.engine.registry;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.shared.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.engine.registry.SampleRules.DECREE;
import static vn.lienthong.engine.registry.SampleRules.KEYS;
import static vn.lienthong.engine.registry.SampleRules.NEW_YEAR;
import static vn.lienthong.engine.registry.SampleRules.TODAY;
import static vn.lienthong.engine.registry.SampleRules.own;
import static vn.lienthong.engine.registry.SampleRules.rule;
import static vn.lienthong.engine.registry.SampleRules.with;
import static vn.lienthong.engine.registry.SampleRules.written;

class NumberingPlanTests {
    private static final LocalDate LAST_OF_YEAR = NEW_YEAR.minusDays(1);

    @Test
    void aComingRuleDecidesFromItsFirstDayOn() {
        var plan = DECREE.with(own("DECISION", NEW_YEAR));

        assertThat(plan.of("DECISION", LAST_OF_YEAR).series()).isEqualTo("ADMINISTRATIVE");
        assertThat(plan.of("DECISION", NEW_YEAR).series()).isEqualTo("DECISION");
        assertThat(plan.of("REPORT", NEW_YEAR).series()).isEqualTo("ADMINISTRATIVE");
    }

    @Test
    void aRuleForAllKindsLeavesTheSymbolsOfTheDecree() {
        var plan = DECREE.with(own(null, TODAY)).with(with("COURTESY", "LETTER", TODAY));

        assertThat(plan.of("REPORT", TODAY)).isEqualTo(new NumberingRule("REPORT", "{kind}-{agency}", 2));
        assertThat(plan.of("LETTER", TODAY)).isEqualTo(new NumberingRule("LETTER", "{agency}-{unit}", 2));
        assertThat(plan.of("COURTESY", TODAY).series()).isEqualTo("LETTER");
    }

    @Test
    void aKindGoesWhereverTheOneItFollowsGoes() {
        var plan = DECREE.with(with("COURTESY", "LETTER", TODAY)).with(own("LETTER", NEW_YEAR));

        assertThat(plan.of("COURTESY", LAST_OF_YEAR).series()).isEqualTo("ADMINISTRATIVE");
        assertThat(plan.of("COURTESY", NEW_YEAR).series()).isEqualTo("LETTER");
        assertThat(plan.chained(KEYS, NEW_YEAR)).isNull();
        assertThat(plan.with(with("LETTER", "REPORT", NEW_YEAR.plusYears(1))).chained(KEYS, NEW_YEAR.plusYears(1)))
                .isEqualTo("COURTESY");
    }

    @Test
    void aNewRuleEndsTheOneBeforeAndTakenBackLetsItGoOn() {
        var first = written("REPORT", "{kind}-{agency}-{unit}", TODAY);
        var second = own("REPORT", NEW_YEAR);

        var plan = DECREE.with(first).with(second);

        assertThat(plan.rules()).extracting(DecidedRule::validity)
                .contains(new Period(TODAY, LAST_OF_YEAR), Period.since(NEW_YEAR));
        assertThat(plan.following(own("REPORT", NEW_YEAR))).isEqualTo(second);
        assertThat(plan.following(own("REPORT", NEW_YEAR.plusDays(1)))).isNull();
        assertThat(plan.following(own("DECISION", TODAY))).isNull();
        assertThat(plan.without(second).rules()).containsExactlyInAnyOrderElementsOf(DECREE.with(first).rules());
    }

    @Test
    void aSeriesIsKeptAsItIsRead() {
        for (var series : new SeriesChoice[]{SeriesChoice.COMMON, new SeriesChoice.Own(),
                new SeriesChoice.With("LETTER")})
            assertThat(SeriesChoice.read(series.text())).isEqualTo(series);
    }

    @Test
    void aPartThatIsMissingTakesItsHyphenOrStrokeAlong() {
        assertThat(symbol("{kind}-{agency}-{unit}", "QĐ", "VP")).isEqualTo("QĐ-UBND-VP");
        assertThat(symbol("{kind}-{agency}-{unit}", null, null)).isEqualTo("UBND");
        assertThat(symbol("{kind}/{agency}", null, "VP")).isEqualTo("UBND");
        assertThat(symbol("{agency}/{unit}-M", "QĐ", null)).isEqualTo("UBND/M");
    }

    @Test
    void takesOnlySymbolsThatCanBeWritten() {
        for (var good : new String[]{"{agency}", "{kind}-{agency}", "HĐ/{kind}{unit}-{agency}", "{agency}-Đ2"})
            assertThat(SymbolPattern.read(good)).as(good).isEqualTo(new SymbolPattern(good));
        for (var bad : new String[]{"", "{kind}", "{agency}-{agency}", "{agency}-{year}", "{agency", "-{agency}",
                "{agency}--{unit}", "{agency}/", "{agency} {unit}", "{agency}<b>", "{agency}\u202E", "{agency}-ж",
                "{agency}" + "A".repeat(60)})
            assertThat(SymbolPattern.read(bad)).as(bad).isNull();
        assertThat(SymbolPattern.read("{agency}-Đ\u0302")).as("letters and marks apart").isNull();
    }

    private static String symbol(String pattern, @Nullable String kind,
            @Nullable String unit) {
        return DECREE.with(rule("REPORT", SeriesChoice.COMMON, pattern, TODAY))
                .of("REPORT", TODAY)
                .symbol(kind, "UBND", unit);
    }
}
