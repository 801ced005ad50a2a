package vn.lienthong.signing;

import java.time.Instant;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.SubIndication;
import org.jspecify.annotations.Nullable;

/** Translates the standard's sub-indications into our codes. */
final class DssReasons {

    private DssReasons() {}

    /** @param provenAt time of the trusted time-stamp, without one the time of the check */
    static Reason of(@Nullable SubIndication subIndication, SignatureWrapper signature, Instant provenAt) {
        return switch (subIndication) {
            case null -> Reason.of(ReasonCode.RULE_NOT_MET, "");
            case HASH_FAILURE, SIGNED_DATA_NOT_FOUND -> Reason.of(ReasonCode.CONTENT_CHANGED);
            case SIG_CRYPTO_FAILURE -> Reason.of(ReasonCode.SIGNATURE_BROKEN);
            case REVOKED -> Reason.of(ReasonCode.CERTIFICATE_REVOKED);
            case REVOKED_NO_POE, REVOKED_CA_NO_POE -> Reason.of(claimsToBeLaterThanRevocation(signature)
                    ? ReasonCode.CERTIFICATE_REVOKED
                    : ReasonCode.REVOKED_TIME_UNKNOWN);
            case EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED ->
                Reason.of(ReasonCode.CERTIFICATE_OUT_OF_DATE);
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE ->
                Reason.of(ReasonCode.AUTHORITY_UNKNOWN);
            case TRY_LATER, REVOCATION_OUT_OF_BOUNDS_NO_POE -> Reason.of(ReasonCode.REVOCATION_NOT_CHECKED);
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE ->
                Reason.of(ReasonCode.ALGORITHM_NOT_ACCEPTED, String.valueOf(signature.getSignatureAlgorithm()),
                        String.valueOf(signature.getKeyLengthUsedToSignThisToken()));
            case NO_SIGNING_CERTIFICATE_FOUND -> Reason.of(ReasonCode.SIGNER_CERTIFICATE_MISSING);
            case CERTIFICATE_CHAIN_GENERAL_FAILURE -> chainFailure(signature, provenAt);
            case FORMAT_FAILURE, SIG_CONSTRAINTS_FAILURE, CHAIN_CONSTRAINTS_FAILURE,
                    POLICY_PROCESSING_ERROR, SIGNATURE_POLICY_NOT_AVAILABLE, TIMESTAMP_ORDER_FAILURE, NO_POE ->
                Reason.of(ReasonCode.RULE_NOT_MET, subIndication.name());
        };
    }

    /** The standard has one word for several troubles with the chain; users need to know which. */
    private static Reason chainFailure(SignatureWrapper signature, Instant provenAt) {
        var certificate = signature.getSigningCertificate();
        if (certificate != null && certificate.getNotAfter().toInstant().isBefore(provenAt)) {
            return Reason.of(ReasonCode.CERTIFICATE_OUT_OF_DATE);
        }
        // no responder vouches for a certificate that has expired since: its status can no longer be had
        return lacksStatus(signature) || hasExpiredSince(signature)
                ? Reason.of(ReasonCode.REVOCATION_NOT_CHECKED)
                : Reason.of(ReasonCode.RULE_NOT_MET, SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE.name());
    }

    private static boolean hasExpiredSince(SignatureWrapper signature) {
        return signature.getCertificateChain()
                .stream()
                .filter(certificate -> !certificate.isTrusted())
                .anyMatch(certificate -> certificate.getCertificateRevocationData()
                        .stream()
                        .anyMatch(status -> status.getThisUpdate() != null
                                && status.getThisUpdate().toInstant().isAfter(certificate.getNotAfter().toInstant())));
    }

    private static boolean lacksStatus(SignatureWrapper signature) {
        return signature.getCertificateChain()
                .stream()
                .filter(certificate -> !certificate.isTrusted())
                .anyMatch(certificate -> certificate.getCertificateRevocationData().isEmpty());
    }

    /** No proof of the time is needed when the signer himself names a time after the revocation. */
    private static boolean claimsToBeLaterThanRevocation(SignatureWrapper signature) {
        var claimed = signature.getClaimedSigningTime();
        var certificate = signature.getSigningCertificate();
        return claimed != null && certificate != null && certificate.getCertificateRevocationData()
                .stream()
                .filter(CertificateRevocationWrapper::isRevoked)
                .anyMatch(revoked -> !claimed.toInstant().isBefore(revoked.getRevocationDate().toInstant()));
    }
}
