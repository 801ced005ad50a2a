package vn.lienthong.engine.trust;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.UseCase;

/**
 * Keeps a report and, with it, the next try: neither is there without the other. What trust has overtaken is not kept but
 * checked again.
 */
@UseCase
class KeptReports {
    private final SignatureReports reports;
    private final TrustChanges changes;
    private final Outbox outbox;

    KeptReports(SignatureReports reports, TrustChanges changes, Outbox outbox) {
        this.reports = reports;
        this.changes = changes;
        this.outbox = outbox;
    }

    /** @param epoch of trust in which the check began */
    @Transactional
    void keep(DocumentId document, SignatureReport report, long epoch) {
        if (!changes.isStill(epoch)) {
            outbox.add(CheckSignatures.TOPIC, document.value());
            return;
        }
        reports.keep(report);
        var next = report.nextCheckAt();
        if (next != null) outbox.addLater(CheckSignatures.TOPIC, document.value(), next);
    }
}
