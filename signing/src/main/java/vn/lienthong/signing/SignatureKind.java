package vn.lienthong.signing;

/** The two acts that give an electronic document its force (Decree 30/2020/NĐ-CP, art. 5). */
public enum SignatureKind {
    /**
     * Signature of a competent person. On a document without signatures it certifies: afterwards only form fields may be
     * filled and further signatures added.
     */
    PERSONAL,
    /** Digital seal of the agency. It locks all form fields: nothing may change afterwards. */
    SEAL
}
