package vn.lienthong.engine.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/** Looks at a plan as it would become: registers stay whole, and no number and symbol occur twice. */
@UseCase
class PlanJudge {
    private final Registers registers;
    private final CodeLists lists;
    private final OrganisationDirectory directory;
    private final Clock clock;

    PlanJudge(Registers registers, CodeLists lists, OrganisationDirectory directory, Clock clock) {
        this.registers = registers;
        this.lists = lists;
        this.directory = directory;
        this.clock = clock;
    }

    /** The plan being locked; null when nothing is against it. */
    @Nullable
    Refusal judge(OrganisationId agency, NumberingPlan before, NumberingPlan after) {
        var today = LocalDate.now(clock);
        var opened = directory.historyOf(agency).getFirst().validity().from();
        var first = opened.isAfter(today) ? opened : today;
        var kinds = lists.kinds(first);
        var keys = kinds.stream().map(CodeListEntry::key).toList();
        var chained = chained(after, keys, today);
        if (chained != null) return Refusal.of(RegistryRefusal.NUMBERING_TOGETHER_CHAIN, "kind", named(kinds, chained));
        var taken = registers.symbolsOf(agency, today.getYear());
        if (!new RegisterYears(before, after, today, opened).areWhole(keys, taken.keySet()))
            return Refusal.of(RegistryRefusal.NUMBERING_SERIES_IN_USE, "day", LocalDate.of(today.getYear() + 1, 1, 1));
        return new SymbolClashes(after, kinds, abbreviation(agency, first), first).first(taken);
    }

    private static @Nullable String chained(NumberingPlan plan, List<String> kinds, LocalDate today) {
        return Stream.concat(Stream.of(today), plan.changes().tailSet(today).stream())
                .flatMap(day -> Stream.ofNullable(plan.chained(kinds, day)))
                .findFirst()
                .orElse(null);
    }

    private static Object named(List<CodeListEntry> kinds, String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow();
    }

    /** Something that no other part of a symbol is, for an agency that cannot issue yet. */
    private String abbreviation(OrganisationId agency, LocalDate on) {
        var abbreviation = directory.get(agency, on).abbreviation();
        return abbreviation == null ? agency.toString() : abbreviation;
    }
}
