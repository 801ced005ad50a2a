package vn.lienthong.engine.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.Addressee;
import vn.lienthong.engine.organisation.DirectoryQuery;
import vn.lienthong.engine.organisation.FoldedText;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationCode;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.UseCase;

/**
 * Finds the agency of the directory that a page or a seal names. A name alone is often that of many ({@code SỞ NỘI VỤ}):
 * the agency above and the symbol have to tell them apart, else none is taken.
 */
@UseCase
class IssuerMatch {
    private static final int MOST = 50;
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[-/.]");

    private final OrganisationDirectory directory;

    IssuerMatch(OrganisationDirectory directory) {
        this.directory = directory;
    }

    /** @param isSure false when only the symbol, or a name that may be another's elsewhere, tells who it is */
    record Match(Organisation agency, boolean isSure) {}

    /** Null when none is meant without doubt. */
    @Nullable
    Match of(@Nullable String printed, @Nullable String governing, @Nullable String symbol, LocalDate on) {
        if (printed == null) return symbol == null ? null : bySymbol(symbol, on);
        var named = named(printed, on);
        var exact = named.stream().filter(agency -> agency.isCalled(printed)).toList();
        var found = only(exact, governing, symbol, on);
        if (found != null) return new Match(found, governing != null);
        if (!exact.isEmpty() || governing == null) return null;
        var below = named.stream().filter(agency -> isCompletedBy(agency, printed, governing)).toList();
        found = only(below, governing, symbol, on);
        return found == null ? null : new Match(found, true);
    }

    /** None where there are more than can be told apart. */
    private List<Organisation> named(String words, LocalDate on) {
        var found = directory.search(DirectoryQuery.agencies(words, MOST), on).items();
        return found.size() < MOST ? found : List.of();
    }

    /** {@code SỞ NỘI VỤ} under {@code UBND TỈNH SÔNG HẠ} is the {@code Sở Nội vụ tỉnh Sông Hạ}. */
    private static boolean isCompletedBy(Organisation agency, String printed, String governing) {
        var name = FoldedText.shortened(agency.name());
        var begun = FoldedText.shortened(printed) + " ";
        if (!name.startsWith(begun)) return false;
        var above = Set.of(FoldedText.shortened(governing).split(" ", -1));
        return Stream.of(name.substring(begun.length()).split(" ", -1)).allMatch(above::contains);
    }

    private @Nullable Organisation only(List<Organisation> candidates, @Nullable String governing,
            @Nullable String symbol, LocalDate on) {
        if (candidates.size() == 1 && governing == null) return candidates.getFirst();
        var below = candidates.stream().filter(agency -> isBelow(agency, governing, on)).toList();
        if (below.size() == 1) return below.getFirst();
        if (candidates.size() == 1) return null; // one of the same name elsewhere
        var written = (below.isEmpty() ? candidates : below).stream().filter(agency -> isIn(symbol, agency)).toList();
        return written.size() == 1 ? written.getFirst() : null;
    }

    private boolean isBelow(Organisation agency, @Nullable String governing, LocalDate on) {
        return governing != null && agency.parent() != null && directory.get(agency.parent(), on).isCalled(governing);
    }

    private @Nullable Match bySymbol(String symbol, LocalDate on) {
        for (var part : BETWEEN_PARTS.split(symbol, -1)) {
            if (part.length() < 2) continue;
            var written = named(part, on).stream().filter(agency -> isIn(part, agency)).toList();
            if (written.size() == 1) return new Match(written.getFirst(), false);
        }
        return null;
    }

    private static boolean isIn(@Nullable String symbol, Organisation agency) {
        var own = agency.abbreviation();
        return symbol != null && own != null && Stream.of(BETWEEN_PARTS.split(symbol, -1))
                .anyMatch(part -> FoldedText.fold(part).equals(FoldedText.fold(own)));
    }

    /** By the code in the certificate, without one by the name. */
    @Nullable
    Organisation ofSeal(FoundSignature seal, LocalDate on) {
        var code = OrganisationCode.read(seal.agencyCode());
        if (code != null && directory.byCode(code, on) instanceof Addressee.Reached(var agency)) return agency;
        var name = seal.agency().isBlank() ? seal.name() : seal.agency();
        var exact = named(name, on).stream().filter(agency -> agency.isCalled(name)).toList();
        return exact.size() == 1 ? exact.getFirst() : null;
    }
}
