package vn.lienthong.engine.document;

/** Which step made a version of a file. */
public enum FileStage {
    UPLOADED, CONVERTED, PREPARED, SIGNED,
    /** The version without the signature once more: the document came back after it was signed. */
    RESTORED, NUMBERED, SEALED, STAMPED, RECEIVED,
    /** A picture of the paper, as it came; the one PDF that all of them were bound into follows. */
    PHOTOGRAPHED
}
