package vn.lienthong.engine.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.FoldedText;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.shared.UseCase;

/** Puts together what text and signatures say; where they agree, it is sure. */
@UseCase
class Proposer {
    /** One letter that was recognised wrongly makes another document of them. */
    private static final Set<ProposedField> RECOGNISED = EnumSet.of(ProposedField.NUMBER, ProposedField.SYMBOL,
            ProposedField.ISSUE_DATE);

    private final FrontPages pages;
    private final CodeLists lists;
    private final IssuerMatch issuers;
    private final Clock clock;

    Proposer(FrontPages pages, CodeLists lists, IssuerMatch issuers, Clock clock) {
        this.pages = pages;
        this.lists = lists;
        this.issuers = issuers;
        this.clock = clock;
    }

    /** @param signatures of the file, in their order */
    List<Proposal> of(String text, ReadFrom from, List<FoundSignature> signatures) {
        var today = LocalDate.now(clock);
        var page = pages.read(text, from, lists.kinds(today), lists.urgencies(today));
        var found = new EnumMap<ProposedField, Proposal>(ProposedField.class);
        page.readings()
                .stream()
                .map(reading -> from == ReadFrom.SCAN && RECOGNISED.contains(reading.field())
                        ? reading.doubted()
                        : reading)
                .forEach(reading -> found.put(reading.field(), reading));
        var date = found.get(ProposedField.ISSUE_DATE);
        if (date != null && LocalDate.parse(date.value()).isAfter(today)) found.remove(ProposedField.ISSUE_DATE);
        issuer(page, found, today);
        for (var signature : signatures) {
            if (signature.isSeal()) sealed(signature, found, today);
            else signed(signature, found);
        }
        return new ArrayList<>(found.values());
    }

    private void issuer(FrontPage page, Map<ProposedField, Proposal> found, LocalDate today) {
        var printed = found.get(ProposedField.ISSUER);
        var symbol = found.get(ProposedField.SYMBOL);
        var known = issuers.of(printed == null ? null : printed.value(), page.governing(),
                symbol == null ? null : symbol.value(), today);
        if (known == null) return;
        var read = printed == null ? symbol : printed;
        if (read == null) return;
        found.put(ProposedField.ISSUER, new Proposal(ProposedField.ISSUER, known.agency().name(), known.agency().id(),
                read.from(), read.snippet(), known.isSure()));
    }

    /** The certificate knows better than the letters of a page; a page that names another makes both doubtful. */
    private void sealed(FoundSignature seal, Map<ProposedField, Proposal> found, LocalDate today) {
        var agency = issuers.ofSeal(seal, today);
        var name = agency == null ? seal.agency() : agency.name();
        if (name.isBlank()) return;
        var printed = found.get(ProposedField.ISSUER);
        boolean isSame = printed == null || isAlike(printed.value(), name)
                || (agency != null && agency.id().equals(printed.organisation()));
        boolean isSettled = printed != null && printed.from() == ReadFrom.SEAL && printed.isSure();
        if (isSettled || (!isSame && !seal.isValid())) return; // one of a copy, or made by whoever
        found.put(ProposedField.ISSUER, new Proposal(ProposedField.ISSUER, name, agency == null ? null : agency.id(),
                ReadFrom.SEAL, seal.agency().isBlank() ? seal.name() : seal.agency(), seal.isValid() && isSame));
        if (seal.at() == null || found.containsKey(ProposedField.ISSUE_DATE)) return;
        var day = LocalDate.ofInstant(seal.at(), clock.getZone());
        found.put(ProposedField.ISSUE_DATE, new Proposal(ProposedField.ISSUE_DATE, day.toString(), null,
                ReadFrom.SEAL, seal.at().atZone(clock.getZone()).toLocalDateTime().toString(), false));
    }

    /** Who is printed as the signer; without such a name who signed first: further ones are initials of others. */
    private static void signed(FoundSignature signature, Map<ProposedField, Proposal> found) {
        var printed = found.get(ProposedField.SIGNER_NAME);
        if (signature.name().isBlank() || (printed != null && printed.from() == ReadFrom.SIGNATURE)) return;
        boolean isSame = printed == null || isAlike(printed.value(), signature.name());
        if (!isSame) return; // initials of another
        found.put(ProposedField.SIGNER_NAME, new Proposal(ProposedField.SIGNER_NAME, signature.name(), null,
                ReadFrom.SIGNATURE, signature.name(), signature.isValid()));
    }

    private static boolean isAlike(String one, @Nullable String other) {
        return other != null && FoldedText.shortened(one).equals(FoldedText.shortened(other));
    }
}
