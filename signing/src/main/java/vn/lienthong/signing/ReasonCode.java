package vn.lienthong.signing;

/**
 * Why a verdict is what it is. The codes are stable; texts for users are made elsewhere, from the code and its arguments.
 */
public enum ReasonCode {

    // about one signature
    /** The signed bytes were changed. */
    CONTENT_CHANGED(Verdict.FAILED),
    /** The value was not made by the key of the signer's certificate. */
    SIGNATURE_BROKEN(Verdict.FAILED),
    CERTIFICATE_REVOKED(Verdict.FAILED),
    /** Revoked today, and nothing proves that the signature is older. */
    REVOKED_TIME_UNKNOWN(Verdict.INDETERMINATE),
    /** The certificate was not valid at the proven time of signing. */
    CERTIFICATE_OUT_OF_DATE(Verdict.INDETERMINATE),
    /** The chain does not end at a trusted authority. */
    AUTHORITY_UNKNOWN(Verdict.INDETERMINATE),
    /** The authority is trusted for signatures of other days. Argument: name of the authority. */
    AUTHORITY_NOT_TRUSTED_THEN(Verdict.INDETERMINATE),
    /** Neither OCSP nor a revocation list could be had; the check should be repeated later. */
    REVOCATION_NOT_CHECKED(Verdict.INDETERMINATE),
    /** The algorithm or key length is not accepted. Arguments: algorithm, key length. */
    ALGORITHM_NOT_ACCEPTED(Verdict.INDETERMINATE),
    SIGNER_CERTIFICATE_MISSING(Verdict.INDETERMINATE),
    /** The trusted authority is not trusted for this kind of signature. Argument: name of the authority. */
    AUTHORITY_NOT_FOR_THIS_USE(Verdict.FAILED),
    /** Another rule of the validation policy is not met. Argument: ETSI sub-indication. */
    RULE_NOT_MET(Verdict.INDETERMINATE),
    /** The time rests on the signer's word alone. */
    NO_TRUSTED_TIMESTAMP(Verdict.PASSED),
    /** Accepted, but not among the algorithms of TT 15/2025/TT-BKHCN. Argument: algorithm. */
    ALGORITHM_OUTSIDE_CIRCULAR(Verdict.PASSED),
    /** Fields were filled after this signature, as it permits. Arguments: names of the fields. */
    FIELDS_FILLED_LATER(Verdict.PASSED),

    // changes after a signature
    /** Something changed after the signature that it does not permit. Arguments: places in the document. */
    FORBIDDEN_CHANGE(Verdict.FAILED),
    /** A field that the signature locks was changed. Arguments: names of the fields. */
    LOCKED_FIELD_CHANGED(Verdict.FAILED),
    /** After the last signature there is more than validation material. */
    CONTENT_AFTER_LAST_SIGNATURE(Verdict.FAILED),

    // about the document
    NO_SIGNATURE(Verdict.PASSED),
    NOT_A_PDF(Verdict.INDETERMINATE),
    ENCRYPTED(Verdict.INDETERMINATE),
    /** Larger than this installation checks. Argument: limit in bytes. */
    TOO_LARGE(Verdict.INDETERMINATE),
    /** The check was given up. Argument: limit in seconds. */
    TIME_LIMIT(Verdict.INDETERMINATE),
    /** The document breaks the check; it may be damaged or hostile. */
    UNREADABLE(Verdict.INDETERMINATE),
    /** A signature field could not be judged. Arguments: fields with a signature, judged signatures. */
    SIGNATURE_NOT_JUDGED(Verdict.FAILED),
    /** The bytes a signature names are not the whole revision without the signature itself. Argument: field. */
    BYTE_RANGE_BROKEN(Verdict.FAILED),
    /** A time-stamp over the document follows the last signature and is none of this document. Arguments: its fields. */
    DOCUMENT_STAMP_BROKEN(Verdict.FAILED),
    /**
     * A time-stamp over the document follows the last signature, and it cannot be checked or its authority is not trusted
     * for time-stamps. Arguments: its fields.
     */
    DOCUMENT_STAMP_NOT_PROVEN(Verdict.INDETERMINATE);

    private final Verdict verdict;

    ReasonCode(Verdict verdict) {
        this.verdict = verdict;
    }

    /** What this reason alone leads to. */
    Verdict verdict() {
        return verdict;
    }

    /** A remark informs and changes no verdict. */
    public boolean isRemark() {
        return verdict == Verdict.PASSED;
    }
}
