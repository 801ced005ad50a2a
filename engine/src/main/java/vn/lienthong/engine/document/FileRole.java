package vn.lienthong.engine.document;

/** The document itself, or something that goes with it. */
public enum FileRole {
    MAIN, APPENDIX
}
