package vn.lienthong.engine.content;

/** What can be wrong with the bytes of a file. */
public enum Flaw {
    EMPTY,
    /** The end is missing. */
    TRUNCATED,
    /** The inner structure contradicts itself, or two readers could see two different files. */
    DAMAGED, ENCRYPTED,
    /** It carries program code, or fetches some when it is opened. */
    MACROS,
    /** It unpacks to far more than it shows: many, large, overlapping or nested parts, or a huge image. */
    BOMB,
    /** A part names a place outside the folder it is unpacked into. */
    UNSAFE_PATHS,
    /** An XML document type declaration: entities that grow or reach out. */
    DOCTYPE
}
