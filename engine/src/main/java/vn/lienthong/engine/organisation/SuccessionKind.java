package vn.lienthong.engine.organisation;

/** How one organisation followed another. */
public enum SuccessionKind {
    MERGE, SPLIT, RENAME, ABOLISH, TRANSFER_OF_FUNCTION
}
