package vn.lienthong.engine.registry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;

/**
 * A rule of numbering as it was decided.
 *
 * @param agency        null when it holds for everybody
 * @param kind          null when it holds for every kind that has no rule of its own
 * @param symbolPattern null when the symbol is written as the rule for everybody says
 */
public record DecidedRule(UUID id, @Nullable OrganisationId agency, @Nullable String kind, SeriesChoice series,
        @Nullable String symbolPattern, int minimumDigits, Period validity, String legalBasis) {
    boolean isFor(String one, LocalDate on) {
        return (kind == null || kind.equals(one)) && validity.contains(on);
    }

    /** Whether both are about the same: then only one of them holds on a day. */
    boolean isAboutTheSameAs(DecidedRule other) {
        return Objects.equals(agency, other.agency) && Objects.equals(kind, other.kind);
    }

    DecidedRule until(@Nullable LocalDate lastDay) {
        return new DecidedRule(id, agency, kind, series, symbolPattern, minimumDigits,
                new Period(validity.from(), lastDay), legalBasis);
    }
}
