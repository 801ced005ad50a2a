package vn.lienthong.engine.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.UseCase;

/** What the rules of an agency look like on paper. */
@UseCase
class NumberingExamples {
    private static final int NUMBER = 5;
    private static final String SOME_UNIT = "VP";

    private final CodeLists lists;
    private final OrganisationDirectory directory;
    private final Clock clock;

    NumberingExamples(CodeLists lists, OrganisationDirectory directory, Clock clock) {
        this.lists = lists;
        this.directory = directory;
        this.clock = clock;
    }

    /** Of a rule about many kinds one with and one without an abbreviation, where it has both. */
    List<String> of(Organisation agency, NumberingPlan plan, DecidedRule rule) {
        var on = day(rule, LocalDate.now(clock));
        var kinds = lists.kinds(on).stream().filter(kind -> isFor(rule, kind, plan, on)).toList();
        var abbreviation = agency.abbreviation() == null ? "…" : agency.abbreviation();
        var unit = unit(agency, on);
        return Stream.of(kinds.stream().filter(kind -> kind.abbreviation() != null).findFirst(),
                kinds.stream().filter(kind -> kind.abbreviation() == null).findFirst())
                .flatMap(found -> found.stream())
                .map(kind -> {
                    var written = plan.as(rule, kind.key(), on);
                    return written.numberText(NUMBER) + "/" + written.symbol(kind.abbreviation(), abbreviation, unit);
                })
                .toList();
    }

    private String unit(Organisation agency, LocalDate on) {
        return directory.unitsOf(agency.id(), on)
                .stream()
                .flatMap(unit -> Stream.ofNullable(unit.abbreviation()))
                .findFirst()
                .orElse(SOME_UNIT);
    }

    /** Today, or the nearest day on which the rule holds. */
    private static LocalDate day(DecidedRule rule, LocalDate today) {
        if (rule.validity().from().isAfter(today)) return rule.validity().from();
        var last = rule.validity().to();
        return last == null || last.isAfter(today) ? today : last;
    }

    /** Rules about one kind go before those about all of the same agency, or of everybody. */
    private static boolean isFor(DecidedRule rule, CodeListEntry kind, NumberingPlan plan, LocalDate on) {
        return rule.isFor(kind.key(), on) && (rule.kind() != null || plan.rules()
                .stream()
                .noneMatch(other -> other.kind() != null && Objects.equals(other.agency(), rule.agency())
                        && other.isFor(kind.key(), on)));
    }
}
