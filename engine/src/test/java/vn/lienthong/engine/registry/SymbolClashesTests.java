package vn.lienthong.engine.registry;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.engine.registry.SampleRules.DECREE;
import static vn.lienthong.engine.registry.SampleRules.KINDS;
import static vn.lienthong.engine.registry.SampleRules.NEW_YEAR;
import static vn.lienthong.engine.registry.SampleRules.TODAY;
import static vn.lienthong.engine.registry.SampleRules.own;
import static vn.lienthong.engine.registry.SampleRules.rule;
import static vn.lienthong.engine.registry.SampleRules.with;
import static vn.lienthong.engine.registry.SampleRules.written;

class SymbolClashesTests {
    @Test
    void kindsWithAbbreviationsMayEachHaveASeries() {
        assertThat(first(DECREE.with(own("DECISION", NEW_YEAR)).with(own("REPORT", NEW_YEAR)))).isNull();
    }

    @Test
    void kindsThatAreWrittenAlikeStayTogether() {
        var apart = DECREE.with(own("LETTER", NEW_YEAR));
        var together = DECREE.with(with("COURTESY", "LETTER", TODAY)).with(own("LETTER", NEW_YEAR));
        var marked = DECREE.with(written("COURTESY", "TC-{agency}", TODAY)).with(own("LETTER", NEW_YEAR));

        assertThat(first(apart)).isEqualTo(twice("LETTER", "COURTESY"));
        assertThat(first(together)).isNull();
        assertThat(first(marked)).isNull();
        assertThat(first(DECREE.with(own(null, NEW_YEAR)))).isEqualTo(twice("LETTER", "COURTESY"));
    }

    @Test
    void anyUnitMayBeCalledLikeAKind() {
        var plan = DECREE.with(rule("REPORT", new SeriesChoice.Own(), "{agency}-{kind}", NEW_YEAR));

        assertThat(first(plan)).isEqualTo(twice("REPORT", "LETTER"));
    }

    @Test
    void aSymbolGivenUpWithinTheYearCountsForTheYear() {
        var plan = DECREE.with(rule("REPORT", new SeriesChoice.Own(), "B-{agency}", NEW_YEAR))
                .with(rule("REPORT", new SeriesChoice.Own(), "C-{agency}", NEW_YEAR.plusDays(9)))
                .with(written("DECISION", "B-{agency}", NEW_YEAR.plusDays(20)));

        assertThat(first(plan)).isEqualTo(twice("REPORT", "DECISION"));
    }

    @Test
    void whatWasTakenThisYearIsNotWrittenAgain() {
        var plan = DECREE.with(rule("REPORT", new SeriesChoice.Own(), "{agency}-BC-{unit}", TODAY))
                .with(written("LETTER", "CV-{agency}", TODAY))
                .with(written("COURTESY", "TC-{agency}", TODAY));
        var clashes = new SymbolClashes(plan, KINDS, "UBND", TODAY);

        assertThat(clashes.first(Map.of("ADMINISTRATIVE", List.of("UBND-VP")))).isNull();
        assertThat(clashes.first(Map.of("ADMINISTRATIVE", List.of("ubnd-bc-vp")))).isEqualTo(new Refusal(
                RegistryRefusal.NUMBERING_SYMBOL_TAKEN, Map.of("kind", KINDS.get(1), "symbol", "ubnd-bc-vp")));
        assertThat(clashes.first(Map.of("REPORT", List.of("UBND-BC-VP")))).isNull();
    }

    @Test
    void shapesMeetWhereSomeUnitMakesThemAlike() {
        assertThat(shape("UBND-*").meets(shape("*-UBND"))).isTrue();
        assertThat(shape("UBND-*").meets(shape("UBND-*-A"))).isTrue();
        assertThat(shape("UBND-*-A").meets(shape("UBND-*-B"))).isFalse();
        assertThat(shape("QĐ-*").meets(shape("BC-*"))).isFalse();
        assertThat(shape("A-*-A").meets(shape("A-A"))).as("the hyphens would be one and the same").isFalse();
        assertThat(shape("a-b").meets(shape("A-B"))).isTrue();
    }

    private static SymbolShape shape(String text) {
        return new SymbolShape(text.replace('*', '\uFFFF'));
    }

    private static @Nullable Refusal first(NumberingPlan plan) {
        return new SymbolClashes(plan, KINDS, "UBND", TODAY).first(Map.of());
    }

    private static Refusal twice(String kind, String other) {
        return new Refusal(RegistryRefusal.NUMBERING_SYMBOL_TWICE, Map.of("kind", kind(kind), "other", kind(other)));
    }

    private static CodeListEntry kind(String key) {
        return KINDS.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow();
    }
}
