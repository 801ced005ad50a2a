package vn.lienthong.engine.trust;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.UseCase;

/** Has documents checked again whose result rests on a trust that changes. */
@UseCase
class JudgeAgain {
    private final SignatureReports reports;
    private final Outbox outbox;
    private final Clock clock;

    JudgeAgain(SignatureReports reports, Outbox outbox, Clock clock) {
        this.reports = reports;
        this.outbox = outbox;
        this.clock = clock;
    }

    void whatWasUnknown() {
        check(reports.unknownAreDue(clock.instant()));
    }

    /** @param from signatures of this day and later count no more */
    void whatCounted(String fingerprint, LocalDate from) {
        check(reports.validAreDue(fingerprint, from.atStartOfDay(clock.getZone()).toInstant(), clock.instant()));
    }

    private void check(Collection<DocumentId> documents) {
        documents.forEach(document -> outbox.add(CheckSignatures.TOPIC, document.value()));
    }
}
