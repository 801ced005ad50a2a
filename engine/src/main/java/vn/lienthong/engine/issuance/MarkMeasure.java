package vn.lienthong.engine.issuance;

/** The measures the law sets for visible marks; how large each is, and on what it rests, are dated rows. */
public enum MarkMeasure {
    /** Letters of number and date, in points. */
    NUMBER_LETTERS,
    /** Letters of the clerk's mark on an appendix, in points. */
    APPENDIX_LETTERS,
    /** The round seal, in millimetres. */
    SEAL_DIAMETER,
    /** Which part of the signature's width the seal covers, from the left; between 0 and 1. */
    SEAL_COVERED_PART
}
