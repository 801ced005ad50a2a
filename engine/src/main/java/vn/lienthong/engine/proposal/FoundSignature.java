package vn.lienthong.engine.proposal;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.trust.SignatureFinding;
import vn.lienthong.engine.trust.SignatureFindings;
import vn.lienthong.engine.trust.SignatureState;

/**
 * Who signed a file, by the certificate.
 *
 * @param isValid false when it could not be checked; what does not hold is none
 * @param at      proven or claimed; null when neither
 */
public record FoundSignature(boolean isSeal, boolean isValid, String name, String agency, String agencyCode,
        @Nullable Instant at) {
    static List<FoundSignature> of(SignatureFindings findings) {
        return findings.signatures()
                .stream()
                .filter(finding -> finding.state() != SignatureState.INVALID)
                .flatMap(finding -> of(finding).stream())
                .toList();
    }

    /** Of a certificate that does not tell whose kind it is, nothing is proposed. */
    private static List<FoundSignature> of(SignatureFinding finding) {
        var signer = finding.signer();
        var isSeal = finding.seal();
        if (signer == null || isSeal == null) return List.of();
        var at = finding.timestampedAt() == null ? finding.claimedAt() : finding.timestampedAt();
        return List.of(new FoundSignature(isSeal, finding.state() == SignatureState.VALID, signer.name(),
                signer.agency(), signer.agencyCode(), at));
    }
}
