package vn.lienthong.engine.trust;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.UseCase;

/** Keeps a report and, with it, the next try: neither is there without the other. */
@UseCase
class KeptReports {
    private final SignatureReports reports;
    private final Outbox outbox;

    KeptReports(SignatureReports reports, Outbox outbox) {
        this.reports = reports;
        this.outbox = outbox;
    }

    @Transactional
    void keep(DocumentId document, SignatureReport report) {
        reports.keep(report);
        var next = report.nextCheckAt();
        if (next != null) outbox.addLater(CheckSignatures.TOPIC, document.value(), next);
    }
}
