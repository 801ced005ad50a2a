package vn.lienthong.engine.soundness;

/** How deep a check goes. */
public enum Depth {
    /** Everything but the bytes of files, of which only the lengths are looked at. */
    ORDINARY,
    /** Every stored file is read to its end and compared with its digest: as long as the store is large. */
    EVERY_BYTE
}
