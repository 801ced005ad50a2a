package vn.lienthong.engine.trust;

/**
 * Something to look at beside signatures that may all hold; it changes no verdict.
 *
 * @param seal name on the seal it is about; empty when it is about none
 */
public record SignatureRemark(Kind kind, String seal) {
    public enum Kind {
        /** The seal is of an agency that did not issue the document. */
        SEAL_OF_ANOTHER,
        /** The certificate of the seal does not prove whose it is, and its name is another than the issuer's. */
        SEAL_TO_COMPARE,
        /** The seal of the agency is missing (Decree 30/2020/NĐ-CP, art. 5). */
        NO_SEAL,
        /** The signature of a competent person is missing (Decree 30/2020/NĐ-CP, art. 5). */
        NO_PERSONAL_SIGNATURE,
        /** Something follows the last signature that it does not cover. */
        NOT_WHOLE_FILE
    }

    static SignatureRemark of(Kind kind) {
        return new SignatureRemark(kind, "");
    }
}
