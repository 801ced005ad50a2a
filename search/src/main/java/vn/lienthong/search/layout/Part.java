package vn.lienthong.search.layout;

/** The parts of the layout that are read. */
public enum Part {
    /** The number, without the symbol. */
    NUMBER,
    /** What stands after the first stroke: {@code QĐ-UBND}. */
    SYMBOL,
    /** Day of issue, as {@code 2026-03-05}. */
    DATE,
    /** The agency above the issuing one, where the page names it. */
    GOVERNING,
    /** The issuing agency, as printed. */
    ISSUER,
    /** Key of the kind. */
    KIND,
    /** Key of the urgency, where one is stamped on the page. */
    URGENCY,
    SUBJECT,
    /** Name of the signer. */
    SIGNER,
    /** Post of the signer. */
    POST
}
