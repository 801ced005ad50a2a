package vn.lienthong.engine.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * All rules that count for an agency, its own and those for everybody. The most specific one in force decides: agency and
 * kind, agency, kind, none.
 */
public final class NumberingPlan {
    private static final Comparator<DecidedRule> MOST_SPECIFIC = Comparator
            .comparing((DecidedRule rule) -> rule.agency() == null)
            .thenComparing(rule -> rule.kind() == null)
            .thenComparing(rule -> rule.validity().from(), Comparator.reverseOrder());

    private final List<DecidedRule> rules;

    public NumberingPlan(List<DecidedRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<DecidedRule> rules() {
        return rules;
    }

    /** How a kind is numbered on a day. */
    public NumberingRule of(String kind, LocalDate on) {
        return as(deciding(kind, on), kind, on);
    }

    /** How a kind would be numbered if this rule decided. */
    NumberingRule as(DecidedRule rule, String kind, LocalDate on) {
        var pattern = rule.symbolPattern();
        return new NumberingRule(series(rule, kind, on),
                pattern == null ? Objects.requireNonNull(forEverybody(kind, on).symbolPattern()) : pattern,
                rule.minimumDigits());
    }

    /** The fewest digits that anybody may write. */
    int leastDigits(LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.agency() == null && rule.kind() == null && rule.validity().contains(on))
                .mapToInt(DecidedRule::minimumDigits)
                .min()
                .orElseThrow();
    }

    /** The first of the kinds whose numbers follow a kind that follows another one itself; null when none does. */
    @Nullable
    String chained(List<String> kinds, LocalDate on) {
        return kinds.stream()
                .filter(kind -> deciding(kind, on).series() instanceof SeriesChoice.With(var other)
                        && deciding(other, on).series() instanceof SeriesChoice.With)
                .findFirst()
                .orElse(null);
    }

    /** The days on which anything begins, or is over. */
    SortedSet<LocalDate> changes() {
        var days = new TreeSet<LocalDate>();
        for (var rule : rules) {
            days.add(rule.validity().from());
            var last = rule.validity().to();
            if (last != null) days.add(last.plusDays(1));
        }
        return days;
    }

    /** The rule about the same that begins on the day of this one or later; null when there is none. */
    @Nullable
    DecidedRule following(DecidedRule rule) {
        return rules.stream()
                .filter(other -> other.isAboutTheSameAs(rule)
                        && !other.validity().from().isBefore(rule.validity().from()))
                .min(Comparator.comparing(other -> other.validity().from()))
                .orElse(null);
    }

    /** With one more rule that nothing follows; the one before it ends. */
    NumberingPlan with(DecidedRule rule) {
        var from = rule.validity().from();
        var next = new ArrayList<>(rules);
        next.replaceAll(other -> other.isAboutTheSameAs(rule) && other.validity().contains(from)
                ? other.until(from.minusDays(1))
                : other);
        next.add(rule);
        return new NumberingPlan(next);
    }

    /** As if the rule had never been decided: the one it ended goes on. */
    NumberingPlan without(DecidedRule rule) {
        var before = rule.validity().from().minusDays(1);
        var next = new ArrayList<>(rules);
        next.remove(rule);
        next.replaceAll(other -> other.isAboutTheSameAs(rule) && before.equals(other.validity().to())
                ? other.until(rule.validity().to())
                : other);
        return new NumberingPlan(next);
    }

    private String series(DecidedRule rule, String kind, LocalDate on) {
        return switch (rule.series()) {
            case SeriesChoice.Named(var series) -> series;
            case SeriesChoice.Own() -> kind;
            case SeriesChoice.With(var other) ->
                deciding(other, on).series() instanceof SeriesChoice.Named(var series) ? series : other;
        };
    }

    private DecidedRule deciding(String kind, LocalDate on) {
        return first(rules.stream().filter(rule -> rule.isFor(kind, on)));
    }

    private DecidedRule forEverybody(String kind, LocalDate on) {
        return first(rules.stream().filter(rule -> rule.agency() == null && rule.isFor(kind, on)));
    }

    /** There is always one, the one for everybody and every kind. */
    private static DecidedRule first(Stream<DecidedRule> candidates) {
        return candidates.min(MOST_SPECIFIC).orElseThrow();
    }
}
