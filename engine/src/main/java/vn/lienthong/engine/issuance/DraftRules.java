package vn.lienthong.engine.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.OutgoingFacts;
import vn.lienthong.engine.document.RecipientRule;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.registry.CodeLists.Field;
import vn.lienthong.engine.registry.RegistryRefusal;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.UseCase;

/** What a draft must be to be kept, and what it must have to go on. Each question answers the first no, or null. */
@UseCase
class DraftRules {
    private final SignerRule signer;
    private final DocumentSymbols symbols;
    private final OrganisationDirectory directory;
    private final CodeLists lists;
    private final DocumentFiles files;
    private final RecipientsOnDay recipientsOnDay;
    private final Clock clock;

    DraftRules(
            SignerRule signer, DocumentSymbols symbols, OrganisationDirectory directory, CodeLists lists,
            DocumentFiles files,
            RecipientsOnDay recipientsOnDay, Clock clock) {
        this.signer = signer;
        this.symbols = symbols;
        this.directory = directory;
        this.lists = lists;
        this.files = files;
        this.recipientsOnDay = recipientsOnDay;
        this.clock = clock;
    }

    @Nullable
    Refusal facts(OutgoingFacts facts) {
        var today = LocalDate.now(clock);
        var closed = issuer(facts);
        if (closed != null) return closed;
        if (facts.subject().isBlank()) return no(DocumentRefusal.SUBJECT_MISSING);
        var longestSubject = lists.most(Field.SUBJECT, today);
        if (facts.subject().length() > longestSubject)
            return Refusal.of(DocumentRefusal.SUBJECT_TOO_LONG, "most", longestSubject);
        var longestLines = lists.most(Field.RECIPIENT_LINES, today);
        if (facts.recipientLines().length() > longestLines)
            return Refusal.of(DocumentRefusal.TEXT_TOO_LONG, "most", longestLines);
        if (lists.kind(facts.kind(), today).isEmpty())
            return no(RegistryRefusal.UNKNOWN_KIND);
        if (lists.urgencies(today).stream().noneMatch(urgency -> urgency.key().equals(facts.urgency())))
            return no(RegistryRefusal.UNKNOWN_URGENCY);
        return signer.capacity(facts);
    }

    /** Nothing is issued in the name of an agency that is no more, or by a unit that is no more. */
    @Nullable
    Refusal issuer(OutgoingFacts facts) {
        var today = LocalDate.now(clock);
        var closed = closedAgency(facts);
        return closed == null ? closed(facts.unit(), today) : closed;
    }

    /** The unit may have been closed since: what is signed is the agency's. */
    @Nullable
    Refusal closedAgency(OutgoingFacts facts) {
        return closed(facts.agency(), LocalDate.now(clock));
    }

    private @Nullable Refusal closed(OrganisationId place, LocalDate today) {
        var organisation = directory.get(place, today);
        return organisation.isOpenOn(today)
                ? null
                : Refusal.of(DocumentRefusal.AGENCY_CLOSED, "name", organisation.name());
    }

    @Nullable
    Refusal recipients(OrganisationId sender, List<OrganisationId> chosen) {
        var today = LocalDate.now(clock);
        var known = directory.get(chosen, today);
        for (var one : chosen) {
            var organisation = known.get(one);
            if (organisation == null || !organisation.isAgency()) return no(DocumentRefusal.RECIPIENT_NOT_AGENCY);
            if (one.equals(sender)) return no(DocumentRefusal.RECIPIENT_IS_SENDER);
            if (!organisation.isOpenOn(today))
                return Refusal.of(DocumentRefusal.CLOSED_RECIPIENT, "name", organisation.name());
        }
        return null;
    }

    /** A group is named by an agency that is open; that nobody belongs to it today is for the day of issue. */
    @Nullable
    Refusal groups(List<RecipientRule> chosen) {
        return openGroups(chosen, LocalDate.now(clock));
    }

    private @Nullable Refusal openGroups(List<RecipientRule> chosen, LocalDate today) {
        var above = chosen.stream().map(RecipientRule::below).toList();
        var known = directory.get(above, today);
        for (var one : above) {
            var organisation = known.get(one);
            if (organisation == null || !organisation.isAgency()) return no(DocumentRefusal.RECIPIENT_NOT_AGENCY);
            if (!organisation.isOpenOn(today))
                return Refusal.of(DocumentRefusal.CLOSED_RECIPIENT, "name", organisation.name());
        }
        return null;
    }

    /** Whether everything is there that the reviewer, the signer and the clerk will need. */
    @Nullable
    Refusal complete(DocumentId document, OutgoingFacts facts) {
        var wrongFacts = facts(facts);
        if (wrongFacts != null) return wrongFacts;
        var main = files.mainOf(document);
        if (main.isEmpty()) return no(DocumentRefusal.MAIN_FILE_MISSING);
        if (!main.get().latest().file().isPdf()) return no(DocumentRefusal.MAIN_FILE_NOT_PDF);
        var wrongSymbol = symbol(facts);
        if (wrongSymbol != null) return wrongSymbol;
        var placed = files.placementsOf(document).stream().map(place -> place.mark()).collect(Collectors.toSet());
        if (!placed.containsAll(EnumSet.allOf(Mark.class))) return no(DocumentRefusal.MARKS_MISSING);
        return reachable(document, facts.agency());
    }

    /** Whether it could get a symbol today, and every recipient enter it and who issued it. */
    @Nullable
    Refusal symbol(OutgoingFacts facts) {
        var today = LocalDate.now(clock);
        if (lists.kind(facts.kind(), today).isEmpty()) return no(RegistryRefusal.UNKNOWN_KIND);
        if (!symbols.canBeWritten(facts.agency(), today)) return no(IssuanceRefusal.SYMBOL_UNKNOWN);
        var symbol = symbols.symbol(facts, today);
        var longest = lists.most(Field.CODE_SYMBOL, today);
        if (symbol.length() > longest)
            return new Refusal(IssuanceRefusal.SYMBOL_TOO_LONG, Map.of("symbol", symbol, "most", longest));
        var issuer = directory.get(facts.agency(), today).name();
        longest = lists.most(Field.ISSUER_NAME, today);
        return issuer.length() > longest
                ? new Refusal(IssuanceRefusal.ISSUER_TOO_LONG, Map.of("name", issuer, "most", longest))
                : null;
    }

    /** Whether it goes to somebody, and everybody is there today. */
    @Nullable
    Refusal reachable(DocumentId document, OrganisationId sender) {
        var today = LocalDate.now(clock);
        var rules = recipientsOnDay.rules(document);
        var wrongGroup = inhabitedGroups(rules, sender, today);
        if (wrongGroup != null) return wrongGroup;
        var all = recipientsOnDay.of(document, rules, sender, today);
        return all.isEmpty() ? no(DocumentRefusal.RECIPIENTS_MISSING) : recipients(sender, all);
    }

    /** A group that became empty would be left out without anybody noticing. */
    private @Nullable Refusal inhabitedGroups(List<RecipientRule> groups, OrganisationId sender, LocalDate today) {
        var closed = openGroups(groups, today);
        if (closed != null) return closed;
        return groups.stream()
                .filter(group -> recipientsOnDay.named(group, sender, today).isEmpty())
                .findFirst()
                .map(group -> Refusal.of(DocumentRefusal.RULE_NAMES_NOBODY, "name",
                        directory.get(group.below(), today).name()))
                .orElse(null);
    }

    private static Refusal no(RefusalCode code) {
        return Refusal.of(code);
    }
}
