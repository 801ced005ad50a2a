package vn.lienthong.engine.document;

/** Which step made a version of a file. */
public enum FileStage {
    UPLOADED, CONVERTED, PREPARED, SIGNED, NUMBERED, SEALED, STAMPED, RECEIVED
}
