package vn.lienthong.engine.registry;

import java.util.Comparator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.OrganisationRefusal;
import vn.lienthong.engine.registry.CodeLists.Field;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.UseCase;

/** What a decision must be in itself, whatever else was decided. Each question answers the first no, or null. */
@UseCase
class DecisionRules {
    private final CodeLists lists;
    private final OrganisationDirectory directory;

    DecisionRules(CodeLists lists, OrganisationDirectory directory) {
        this.lists = lists;
        this.directory = directory;
    }

    /** @throws vn.lienthong.engine.shared.UnknownException when there is no such organisation */
    @Nullable
    Refusal agency(NumberingDecision decision) {
        var agency = directory.get(decision.agency(), decision.from());
        if (!agency.isAgency()) return no(OrganisationRefusal.NOT_AN_AGENCY);
        return agency.isOpenOn(decision.from())
                ? null
                : Refusal.of(OrganisationRefusal.CLOSED, "day", decision.from());
    }

    @Nullable
    Refusal kinds(NumberingDecision decision) {
        var kind = decision.kind();
        if (kind != null && !isKnown(kind, decision)) return no(RegistryRefusal.UNKNOWN_KIND);
        if (!(decision.series() instanceof SeriesChoice.With(var other))) return null;
        if (!isKnown(other, decision)) return no(RegistryRefusal.UNKNOWN_KIND);
        return kind == null || kind.equals(other) ? no(RegistryRefusal.NUMBERING_TOGETHER_WITH_WHOM) : null;
    }

    private boolean isKnown(String kind, NumberingDecision decision) {
        return lists.kind(kind, decision.from()).isPresent();
    }

    @Nullable
    Refusal digits(NumberingDecision decision, NumberingPlan plan) {
        var least = plan.leastDigits(decision.from());
        var digits = decision.minimumDigits();
        return digits < least || digits > NumberingDecision.MOST_DIGITS
                ? Refusal.of(RegistryRefusal.NUMBERING_DIGITS, "least", least)
                : null;
    }

    /** A symbol that is longer than its field reaches nobody. */
    @Nullable
    Refusal symbol(NumberingDecision decision, NumberingRule rule) {
        var on = decision.from();
        var agency = directory.get(decision.agency(), on).abbreviation();
        var unit = longest(directory.unitsOf(decision.agency(), on)
                .stream()
                .flatMap(one -> Stream.ofNullable(one.abbreviation())));
        var kind = longest(lists.kinds(on)
                .stream()
                .filter(one -> decision.kind() == null || decision.kind().equals(one.key()))
                .flatMap(one -> Stream.ofNullable(one.abbreviation())));
        var most = lists.most(Field.CODE_SYMBOL, on);
        return rule.symbol(kind, agency == null ? "" : agency, unit).length() > most
                ? Refusal.of(RegistryRefusal.NUMBERING_SYMBOL_TOO_LONG, "most", most)
                : null;
    }

    private static String longest(Stream<String> abbreviations) {
        return abbreviations.max(Comparator.comparingInt(String::length)).orElse("");
    }

    private static Refusal no(RefusalCode code) {
        return Refusal.of(code);
    }
}
