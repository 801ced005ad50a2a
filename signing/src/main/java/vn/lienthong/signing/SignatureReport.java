package vn.lienthong.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What was found about one signature, with everything that must be shown (TT 15/2025/TT-BKHCN, Annex II).
 *
 * @param field             name of the signature field
 * @param kind              null when the certificate does not tell
 * @param subIndication     in the words of ETSI EN 319 102-1; null when there is nothing to add to the verdict
 * @param signer            null when the signature carries no certificate
 * @param claimedAt         time the signer names, unproven; null when there is none
 * @param timestampedAt     time proven by a trusted time-stamp; null when there is none
 * @param coversWholeFile   whether the signed bytes reach the end of the file
 * @param authority         fingerprint of the known authority at the end of the chain, whether it is trusted for this
 *                          signature or not; null when none is known
 */
public record SignatureReport(String field, @Nullable SignatureKind kind, Verdict verdict,
        @Nullable String subIndication, @Nullable SignerIdentity signer, @Nullable Instant claimedAt,
        @Nullable Instant timestampedAt, boolean coversWholeFile, @Nullable String authority,
        List<Reason> reasons) {

    public SignatureReport {
        reasons = List.copyOf(reasons);
    }

    /** The certificate, to be kept with the report. */
    public Optional<X509Certificate> certificate() {
        return Optional.ofNullable(signer).map(SignerIdentity::certificate);
    }
}
