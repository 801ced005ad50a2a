package vn.lienthong.engine.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Refusal;

/**
 * Whether a plan could give one number and symbol twice within a year: two series count alike, so whatever they number
 * must be written differently (Decree 30/2020/NĐ-CP, art. 15).
 *
 * @param kinds  all there are
 * @param agency abbreviation in symbols
 * @param from   the day from which numbers can be taken under the plan
 */
record SymbolClashes(NumberingPlan plan, List<CodeListEntry> kinds, String agency, LocalDate from) {
    private record Writing(CodeListEntry kind, String series, SymbolShape shape) {
        boolean clashesWith(Writing other) {
            return !series.equals(other.series) && shape.meets(other.shape);
        }
    }

    /** @param taken the symbols under which numbers were taken in the year of the first day, by series */
    @Nullable
    Refusal first(Map<String, ? extends Collection<String>> taken) {
        var changes = plan.changes().tailSet(from.plusDays(1));
        for (var year : years(changes)) {
            var found = amongEachOther(writings(year, changes));
            if (found != null) return found;
        }
        return withTaken(writings(from.getYear(), changes), taken);
    }

    private SortedSet<Integer> years(SortedSet<LocalDate> changes) {
        var years = new TreeSet<Integer>();
        years.add(from.getYear());
        for (var day : changes) years.add(day.getYear());
        return years;
    }

    private List<Writing> writings(int year, SortedSet<LocalDate> changes) {
        var days = new TreeSet<LocalDate>();
        days.add(year == from.getYear() ? from : LocalDate.of(year, 1, 1));
        changes.stream().filter(day -> day.getYear() == year).forEach(days::add);
        return days.stream().flatMap(day -> kinds.stream().flatMap(kind -> {
            var rule = plan.of(kind.key(), day);
            return SymbolShape.of(rule, kind.abbreviation(), agency)
                    .map(shape -> new Writing(kind, rule.series(), shape));
        })).distinct().toList();
    }

    private static @Nullable Refusal amongEachOther(List<Writing> writings) {
        for (var one : writings)
            for (var other : writings) if (one.clashesWith(other)) return twice(one.kind(), other.kind());
        return null;
    }

    private static Refusal twice(CodeListEntry kind, CodeListEntry other) {
        return new Refusal(RegistryRefusal.NUMBERING_SYMBOL_TWICE, Map.of("kind", kind, "other", other));
    }

    private static @Nullable Refusal withTaken(List<Writing> writings,
            Map<String, ? extends Collection<String>> taken) {
        for (var one : writings)
            for (var series : taken.entrySet())
                for (var symbol : series.getValue())
                    if (!series.getKey().equals(one.series()) && one.shape().meets(new SymbolShape(symbol)))
                        return new Refusal(RegistryRefusal.NUMBERING_SYMBOL_TAKEN,
                                Map.of("kind", one.kind(), "symbol", symbol));
        return null;
    }
}
