package vn.lienthong.webapp.integration.sealing;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.trust.FindingReason;
import vn.lienthong.engine.trust.SignatureCheck;
import vn.lienthong.engine.trust.SignatureFinding;
import vn.lienthong.engine.trust.SignatureFindings;
import vn.lienthong.engine.trust.SignatureState;
import vn.lienthong.signing.Reason;
import vn.lienthong.signing.ReasonCode;
import vn.lienthong.signing.SignatureKind;
import vn.lienthong.signing.SignatureReport;
import vn.lienthong.signing.SignatureValidation;
import vn.lienthong.signing.SignerIdentity;
import vn.lienthong.signing.Verdict;
import vn.lienthong.signing.VerificationReport;

/** Has a stored PDF judged by the signing module, for now, and puts the report into the engine's words. */
final class PdfSignatureCheck implements SignatureCheck {
    private final WorkCopies copies;
    private final SignatureValidation validation;
    private final TrustInForce trust;
    private final Clock clock;

    PdfSignatureCheck(WorkCopies copies, SignatureValidation validation, TrustInForce trust, Clock clock) {
        this.copies = copies;
        this.validation = validation;
        this.trust = trust;
        this.clock = clock;
    }

    @Override
    public SignatureFindings check(StoredFile pdf) {
        var anchors = trust.anchors();
        var report = copies.read(pdf, copy -> validation.validate(copy, anchors, clock.instant()));
        return new SignatureFindings(state(report), reasons(report.reasons()),
                report.signatures().stream().map(PdfSignatureCheck::finding).toList(), report.etsiReport());
    }

    private static SignatureState state(VerificationReport report) {
        boolean isUnsigned = report.signatures().isEmpty() && report.mentions(ReasonCode.NO_SIGNATURE);
        return isUnsigned ? SignatureState.NONE : state(report.verdict());
    }

    private static SignatureState state(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> SignatureState.VALID;
            case FAILED -> SignatureState.INVALID;
            case INDETERMINATE -> SignatureState.NOT_CHECKED;
        };
    }

    private static SignatureFinding finding(SignatureReport signature) {
        var kind = signature.kind();
        return new SignatureFinding(signature.field(), kind == null ? null : kind == SignatureKind.SEAL,
                state(signature.verdict()), signature.subIndication(), signer(signature.signer()),
                signature.claimedAt(), signature.timestampedAt(), signature.coversWholeFile(), signature.authority(),
                reasons(signature.reasons()));
    }

    private static SignatureFinding.@Nullable Signer signer(@Nullable SignerIdentity signer) {
        if (signer == null) return null;
        var certificate = new SignatureFinding.Certificate(
                signer.issuer(), signer.managingUnit(), signer.validFrom(), signer.validUntil());
        return new SignatureFinding.Signer(signer.name(), signer.agencyName(), signer.agencyCode(), certificate);
    }

    private static List<FindingReason> reasons(List<Reason> reasons) {
        return reasons.stream().map(reason -> new FindingReason(reason.code().name(), reason.arguments())).toList();
    }
}
