package vn.lienthong.engine.trust;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was found about one signature.
 *
 * @param field         name of the signature field
 * @param seal          whether it is the seal of an agency; null when the certificate does not tell
 * @param subIndication in the words of ETSI EN 319 102-1; null when there is nothing to add
 * @param signer        null when the signature carries no certificate
 * @param claimedAt     time the signer names, unproven
 * @param timestampedAt time proven by a trusted time-stamp
 * @param authority     fingerprint of the known root above the signer's certificate; null when none is known
 */
public record SignatureFinding(
        String field, @Nullable Boolean seal, SignatureState state, @Nullable String subIndication,
        @Nullable Signer signer, @Nullable Instant claimedAt, @Nullable Instant timestampedAt,
        boolean coversWholeFile, @Nullable String authority, List<FindingReason> reasons) {
    public SignatureFinding {
        reasons = List.copyOf(reasons);
    }

    /** Who signed, by the certificate; empty words where it says nothing. */
    public record Signer(String name, String agency, String agencyCode, Certificate certificate) {
        public static Signer unknown() {
            return new Signer("", "", "", new Certificate("", "", null, null));
        }
    }

    /**
     * What must be shown of a certificate (TT 15/2025/TT-BKHCN, Annex II).
     *
     * @param managingUnit the unit that manages it for its holder
     * @param validFrom    null in reports of before it was kept
     */
    public record Certificate(
            String issuer, String managingUnit, @Nullable Instant validFrom, @Nullable Instant validUntil) {}
}
