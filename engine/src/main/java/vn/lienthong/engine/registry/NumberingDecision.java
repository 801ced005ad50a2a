package vn.lienthong.engine.registry;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;

/**
 * How an agency is to number a kind, or all kinds without a rule of their own, from a day on.
 *
 * @param seen          the version of the plan that was looked at
 * @param kind          null for all
 * @param symbolPattern as typed; null to write the symbol as the rule for everybody says
 * @param legalBasis    the decision of the head of the agency
 */
public record NumberingDecision(OrganisationId agency, int seen, @Nullable String kind, SeriesChoice series,
        @Nullable String symbolPattern, int minimumDigits, LocalDate from, String legalBasis) {
    public static final int LONGEST_BASIS = 500;
    public static final int LONGEST_SYMBOL = 60;
    /** More would only be zeros. */
    public static final int MOST_DIGITS = 6;

    public NumberingDecision {
        if (legalBasis.isBlank() || legalBasis.length() > LONGEST_BASIS)
            throw new IllegalArgumentException("A basis of 1 to 500 characters");
    }

    /** @param pattern the read one; null likewise */
    DecidedRule rule(UUID id, @Nullable SymbolPattern pattern) {
        return new DecidedRule(id, agency, kind, series, pattern == null ? null : pattern.text(), minimumDigits,
                Period.since(from), legalBasis);
    }
}
