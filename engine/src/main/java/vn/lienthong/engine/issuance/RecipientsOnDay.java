package vn.lienthong.engine.issuance;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

import vn.lienthong.engine.document.RecipientRule;
import vn.lienthong.engine.document.Recipients;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** Who a document goes to on a day: the agencies named one by one, and those that then belong to the named groups. */
@UseCase
class RecipientsOnDay {
    private final Recipients recipients;
    private final OrganisationDirectory directory;

    RecipientsOnDay(Recipients recipients, OrganisationDirectory directory) {
        this.recipients = recipients;
        this.directory = directory;
    }

    /**
     * Each once, never the sender.
     *
     * @param rules the document's {@link #rules}
     */
    List<OrganisationId> of(DocumentId document, List<RecipientRule> rules, OrganisationId sender, LocalDate on) {
        var all = new LinkedHashSet<>(recipients.of(document));
        for (var rule : rules) all.addAll(named(rule, sender, on));
        all.remove(sender);
        return List.copyOf(all);
    }

    List<RecipientRule> rules(DocumentId document) {
        return recipients.rulesOf(document);
    }

    /** Whom a group holds on the day besides the sender. */
    List<OrganisationId> named(RecipientRule rule, OrganisationId sender, LocalDate on) {
        return directory.agenciesBelow(rule.below(), rule.level(), on)
                .stream()
                .map(Organisation::id)
                .filter(agency -> !agency.equals(sender))
                .toList();
    }

    /**
     * Writes down who it was on the day of issue; the rules stay as the drafter chose them. A group that came to hold
     * nobody since the seal was made means whom it held then: their successors get it.
     */
    void fix(DocumentId document, OrganisationId sender, LocalDate on, LocalDate sealedOn) {
        var rules = rules(document);
        var all = new LinkedHashSet<>(of(document, rules, sender, on));
        for (var rule : rules)
            if (named(rule, sender, on).isEmpty()) all.addAll(named(rule, sender, sealedOn));
        recipients.set(document, List.copyOf(all));
    }
}
