package vn.lienthong.engine.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Whether a change of the plan leaves every register whole: a kind goes to another series with the year, on the day the
 * agency begins to work, or today as long as neither series has given a number this year.
 */
record RegisterYears(NumberingPlan before, NumberingPlan after, LocalDate today, LocalDate opened) {
    /** @param used the series that have given a number this year */
    boolean areWhole(List<String> kinds, Set<String> used) {
        return kinds.stream().allMatch(kind -> mayGoToday(kind, used) && laterAreWhole(kind));
    }

    private boolean mayGoToday(String kind, Set<String> used) {
        var old = before.of(kind, today).series();
        var next = after.of(kind, today).series();
        return old.equals(next) || (!used.contains(old) && !used.contains(next));
    }

    private boolean laterAreWhole(String kind) {
        return after.changes()
                .tailSet(today.plusDays(1))
                .stream()
                .allMatch(day -> isBeginning(day) || !goes(after, kind, day) || goesAlike(kind, day));
    }

    private boolean isBeginning(LocalDate day) {
        return day.getDayOfYear() == 1 || !day.isAfter(opened);
    }

    private static boolean goes(NumberingPlan plan, String kind, LocalDate day) {
        return !plan.of(kind, day.minusDays(1)).series().equals(plan.of(kind, day).series());
    }

    /** What was so before is not this change's doing. */
    private boolean goesAlike(String kind, LocalDate day) {
        return before.of(kind, day).series().equals(after.of(kind, day).series())
                && before.of(kind, day.minusDays(1)).series().equals(after.of(kind, day.minusDays(1)).series());
    }
}
