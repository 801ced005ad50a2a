package vn.lienthong.signing;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.SubIndication;
import org.jspecify.annotations.Nullable;

/** Translates the standard's sub-indications into our codes. */
final class DssReasons {

    private DssReasons() {}

    static Reason of(@Nullable SubIndication subIndication, SignatureWrapper signature) {
        return switch (subIndication) {
            case null -> Reason.of(ReasonCode.RULE_NOT_MET, "");
            case HASH_FAILURE, SIGNED_DATA_NOT_FOUND -> Reason.of(ReasonCode.CONTENT_CHANGED);
            case SIG_CRYPTO_FAILURE -> Reason.of(ReasonCode.SIGNATURE_BROKEN);
            case REVOKED -> Reason.of(ReasonCode.CERTIFICATE_REVOKED);
            case REVOKED_NO_POE, REVOKED_CA_NO_POE -> Reason.of(ReasonCode.REVOKED_TIME_UNKNOWN);
            case EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED ->
                Reason.of(ReasonCode.CERTIFICATE_OUT_OF_DATE);
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE ->
                Reason.of(ReasonCode.AUTHORITY_UNKNOWN);
            case TRY_LATER, REVOCATION_OUT_OF_BOUNDS_NO_POE -> Reason.of(ReasonCode.REVOCATION_NOT_CHECKED);
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE ->
                Reason.of(ReasonCode.ALGORITHM_NOT_ACCEPTED, String.valueOf(signature.getSignatureAlgorithm()),
                        String.valueOf(signature.getKeyLengthUsedToSignThisToken()));
            case NO_SIGNING_CERTIFICATE_FOUND -> Reason.of(ReasonCode.SIGNER_CERTIFICATE_MISSING);
            case FORMAT_FAILURE, SIG_CONSTRAINTS_FAILURE, CHAIN_CONSTRAINTS_FAILURE, CERTIFICATE_CHAIN_GENERAL_FAILURE,
                    POLICY_PROCESSING_ERROR, SIGNATURE_POLICY_NOT_AVAILABLE, TIMESTAMP_ORDER_FAILURE, NO_POE ->
                Reason.of(ReasonCode.RULE_NOT_MET, subIndication.name());
        };
    }
}
