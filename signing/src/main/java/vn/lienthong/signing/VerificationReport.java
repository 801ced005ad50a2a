package vn.lienthong.signing;

import java.time.Instant;
import java.util.List;

/**
 * What was found about a document.
 *
 * @param verdict    of the whole document; a document without signatures passes nothing and is INDETERMINATE
 * @param signatures in the order in which they were made
 * @param reasons    what concerns the document, not one signature
 * @param checkedFor the time for which the document was judged
 * @param etsiReport the standard's own report (ETSI TS 119 102-2, XML) with certificates and status answers, to be kept;
 *                   empty when the document could not be judged
 */
public record VerificationReport(Verdict verdict, List<SignatureReport> signatures, List<Reason> reasons,
        Instant checkedFor, String etsiReport) {

    public VerificationReport {
        signatures = List.copyOf(signatures);
        reasons = List.copyOf(reasons);
    }

    static VerificationReport unreadable(Reason reason, Instant at) {
        return new VerificationReport(reason.code().verdict(), List.of(), List.of(reason), at, "");
    }

    static VerificationReport of(List<SignatureReport> signatures, List<Reason> reasons, Instant at,
            String etsiReport) {
        var verdict = signatures.isEmpty() ? Verdict.INDETERMINATE : Verdict.PASSED;
        for (var signature : signatures) verdict = verdict.and(signature.verdict());
        for (var reason : reasons) verdict = verdict.and(reason.code().verdict());
        return new VerificationReport(verdict, signatures, reasons, at, etsiReport);
    }

    /** Whether this reason was found, in the document or in one of its signatures. */
    public boolean mentions(ReasonCode code) {
        return reasons.stream().anyMatch(reason -> reason.code() == code) || signatures.stream()
                .flatMap(signature -> signature.reasons().stream())
                .anyMatch(reason -> reason.code() == code);
    }
}
