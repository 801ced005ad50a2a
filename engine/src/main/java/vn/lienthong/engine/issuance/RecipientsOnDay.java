package vn.lienthong.engine.issuance;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

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

    /** Each once, never the sender. */
    List<OrganisationId> of(DocumentId document, OrganisationId sender, LocalDate on) {
        var all = new LinkedHashSet<>(recipients.of(document));
        for (var rule : recipients.rulesOf(document))
            directory.agenciesBelow(rule.below(), rule.level(), on).stream().map(Organisation::id).forEach(all::add);
        all.remove(sender);
        return List.copyOf(all);
    }

    /** Writes down who it was on the day of issue; the rules stay as the drafter chose them. */
    void fix(DocumentId document, OrganisationId sender, LocalDate on) {
        recipients.set(document, of(document, sender, on));
    }
}
