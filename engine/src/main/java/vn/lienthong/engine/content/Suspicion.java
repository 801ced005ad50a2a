package vn.lienthong.engine.content;

/** Why a file that arrived from outside waits in quarantine. */
public enum Suspicion {
    EXECUTABLE, MACROS,
    /** An archive or office file that cannot be looked into without its password. */
    ENCRYPTED, LYING_EXTENSION, BOMB,
    /** An archive whose inside nobody can look at here: another format, or broken. */
    UNREADABLE_ARCHIVE,
    /** XML with a document type declaration. */
    ENTITIES
}
