package vn.lienthong.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.validation.reports.Reports;

/** What speaks against a document beside its signatures: fields nobody judged, and time-stamps that close it. */
final class DocumentReasons {

    private final Reports reports;
    private final ChainTrust trust;
    private final SignedRevisions revisions;

    DocumentReasons(Reports reports, ChainTrust trust, SignedRevisions revisions) {
        this.reports = reports;
        this.trust = trust;
        this.revisions = revisions;
    }

    List<Reason> all() {
        var reasons = new ArrayList<Reason>();
        unjudged().ifPresent(reasons::add);
        // a signature carries its findings itself, a time-stamp has no report of its own
        revisions.fields()
                .stream()
                .filter(SignedField::isTimestamp)
                .flatMap(stamp -> revisions.findings().getOrDefault(stamp.name(), List.of()).stream())
                .filter(reason -> !reason.code().isRemark())
                .forEach(reasons::add);
        closing(ReasonCode.DOCUMENT_STAMP_BROKEN).ifPresent(reasons::add);
        closing(ReasonCode.DOCUMENT_STAMP_NOT_PROVEN).ifPresent(reasons::add);
        return reasons.stream().distinct().toList();
    }

    private Optional<Reason> unjudged() {
        var fields = revisions.fields();
        var judged = fields.stream().filter(this::isJudged).count();
        return judged == fields.size()
                ? Optional.empty()
                : Optional.of(Reason.of(ReasonCode.SIGNATURE_NOT_JUDGED, Integer.toString(fields.size()),
                        Long.toString(judged)));
    }

    private boolean isJudged(SignedField field) {
        return field.isTimestamp()
                ? stampOf(field).isPresent()
                : JudgedRevision.of(field, reports.getDiagnosticData().getSignatures()).isPresent();
    }

    private Optional<Reason> closing(ReasonCode code) {
        var stamps = revisions.closingStamps()
                .stream()
                .filter(field -> stampOf(field).flatMap(this::against).filter(code::equals).isPresent())
                .map(SignedField::name)
                .toList();
        return stamps.isEmpty() ? Optional.empty() : Optional.of(new Reason(code, stamps));
    }

    private Optional<ReasonCode> against(TimestampWrapper stamp) {
        var indication = reports.getSimpleReport().getIndication(stamp.getId());
        if (indication == Indication.FAILED) return Optional.of(ReasonCode.DOCUMENT_STAMP_BROKEN);
        return indication == Indication.PASSED && trust.isForTimestamps(stamp)
                ? Optional.empty()
                : Optional.of(ReasonCode.DOCUMENT_STAMP_NOT_PROVEN);
    }

    private Optional<TimestampWrapper> stampOf(SignedField field) {
        return JudgedRevision.of(field, reports.getDiagnosticData().getTimestampList());
    }
}
