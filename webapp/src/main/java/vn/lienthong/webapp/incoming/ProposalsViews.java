package vn.lienthong.webapp.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.proposal.Proposal;
import vn.lienthong.engine.proposal.Proposals;
import vn.lienthong.engine.proposal.ProposedField;
import vn.lienthong.engine.registry.CodeListEntry;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.webapp.shell.DisplayDates;

/** Puts proposals into the words of the page. */
@Component
final class ProposalsViews {
    private static final int LONGEST_SNIPPET = 120;
    private static final Set<String> TOLD = Set.of("AWAY", "NO_OCR", "QUARANTINED", "EMPTY", "ENCRYPTED");

    private final CodeLists lists;
    private final DisplayDates dates;
    private final MessageSource messages;
    private final Clock clock;

    ProposalsViews(CodeLists lists, DisplayDates dates, MessageSource messages, Clock clock) {
        this.lists = lists;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    ProposalsView of(Proposals proposals, Locale locale) {
        var items = proposals.items().stream().map(one -> item(one, locale)).toList();
        return new ProposalsView(proposals.state().isWaiting(), words(proposals, locale), items);
    }

    private String words(Proposals proposals, Locale locale) {
        var reason = proposals.reason();
        var key = switch (proposals.state()) {
            case WAITING, RECOGNISING -> "AWAY".equals(reason)
                    ? "AWAY"
                    : proposals.state().name().toLowerCase(Locale.ROOT);
            case READ -> proposals.items().isEmpty() ? "nothing" : "read";
            case NONE -> reason != null && TOLD.contains(reason) ? reason : "failed";
        };
        return messages.getMessage("incoming.proposals." + key, new Object[]{proposals.items().size()}, locale);
    }

    private ProposalsView.Item item(Proposal proposal, Locale locale) {
        var organisation = proposal.organisation();
        var source = messages.getMessage("incoming.proposals.from." + proposal.from().name(),
                new Object[]{shortened(proposal.snippet())}, locale);
        return new ProposalsView.Item(field(proposal.field()), proposal.value(), shown(proposal, locale),
                organisation == null ? null : organisation.toString(), source, proposal.isSure());
    }

    private static String shortened(String snippet) {
        return snippet.length() <= LONGEST_SNIPPET ? snippet : snippet.substring(0, LONGEST_SNIPPET - 1) + "…";
    }

    private String shown(Proposal proposal, Locale locale) {
        var today = LocalDate.now(clock);
        return switch (proposal.field()) {
            case ISSUE_DATE -> dates.in(locale).date(LocalDate.parse(proposal.value()));
            case KIND -> name(lists.kinds(today), proposal.value(), locale);
            case URGENCY -> name(lists.urgencies(today), proposal.value(), locale);
            case NUMBER, SYMBOL, ISSUER, SUBJECT, SIGNER_NAME, SIGNER_POST -> proposal.value();
        };
    }

    private static String name(List<CodeListEntry> entries, String key, Locale locale) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .map(entry -> entry.name(locale))
                .findFirst()
                .orElse(key);
    }

    private static String field(ProposedField field) {
        return switch (field) {
            case NUMBER -> "number";
            case SYMBOL -> "symbol";
            case ISSUE_DATE -> "issueDate";
            case ISSUER -> "issuerName";
            case KIND -> "kind";
            case URGENCY -> "urgency";
            case SUBJECT -> "subject";
            case SIGNER_NAME -> "signerName";
            case SIGNER_POST -> "signerPost";
        };
    }
}
