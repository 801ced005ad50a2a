package vn.lienthong.engine.organisation;

/** The two forms of agency codes in use. */
public enum CodeScheme {
    /** QĐ 20/2020/QĐ-TTg: from the left, one group per level. */
    QD20,
    /** QCVN 102:2016: 13 characters, from the right; kept as an alias. */
    LEGACY13
}
