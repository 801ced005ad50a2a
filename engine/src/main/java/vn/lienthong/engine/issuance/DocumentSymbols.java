package vn.lienthong.engine.issuance;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.OutgoingFacts;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.registry.CodeListEntry;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.NumberingRule;
import vn.lienthong.engine.registry.NumberingRules;
import vn.lienthong.engine.registry.RegisterEntry;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** Gives a document its number and symbol by the rule in force on the day. */
@UseCase
class DocumentSymbols {
    /** No digit takes more room. */
    private static final String WIDE = "8";

    private final NumberingRules rules;
    private final CodeLists lists;
    private final OrganisationDirectory directory;
    private final Registers registers;

    DocumentSymbols(
            NumberingRules rules, CodeLists lists, OrganisationDirectory directory, Registers registers) {
        this.rules = rules;
        this.lists = lists;
        this.directory = directory;
        this.registers = registers;
    }

    RegisterEntry reserve(DocumentId id, OutgoingFacts facts, LocalDate on) {
        var rule = rules.hold(facts.agency(), facts.kind(), on);
        return registers.reserve(key(rule, facts, on), id, rule, symbol(rule, facts, on), on);
    }

    /** The symbol it would get on the day. */
    String symbol(OutgoingFacts facts, LocalDate on) {
        return symbol(rules.inForce(facts.agency(), facts.kind(), on), facts, on);
    }

    /**
     * Number and symbol at least as long as they will be, also when others take numbers first: what must have room before a
     * number is taken.
     */
    String longestCode(OutgoingFacts facts, LocalDate on) {
        var rule = rules.inForce(facts.agency(), facts.kind(), on);
        var last = registers.lines(key(rule, facts, on), null, null, 1);
        var next = last.isEmpty() ? 1 : last.getFirst().number() + 1;
        return WIDE.repeat(rule.numberText(next).length() + 1) + "/" + symbol(rule, facts, on);
    }

    private static RegisterKey key(NumberingRule rule, OutgoingFacts facts, LocalDate on) {
        return new RegisterKey(facts.agency(), Direction.OUTGOING, rule.series(), on.getYear());
    }

    private String symbol(NumberingRule rule, OutgoingFacts facts, LocalDate on) {
        var agency = abbreviation(facts.agency(), on);
        var unit = facts.unit().equals(facts.agency()) ? null : abbreviation(facts.unit(), on);
        return rule.symbol(kind(facts.kind(), on), agency == null ? "" : agency, unit);
    }

    /** Whether the agency has the part of the symbol that names it. */
    boolean canBeWritten(OrganisationId agency, LocalDate on) {
        return abbreviation(agency, on) != null;
    }

    private @Nullable String abbreviation(OrganisationId organisation, LocalDate on) {
        return directory.get(organisation, on).abbreviation();
    }

    private @Nullable String kind(String key, LocalDate on) {
        return lists.kind(key, on).map(CodeListEntry::abbreviation).orElse(null);
    }
}
