package vn.lienthong.engine.finding;

import java.util.UUID;

/** Which indexes were filled from this database, by the names the search server knows them under. */
public interface FilledIndexes {
    /** What is thought of an index that answers. */
    enum Standing {
        /** Filled from here and kept up since. */
        BELIEVED,
        /** The same, yet an operator wants another; it may answer until then. */
        OUTDATED,
        /** Of another database, or of another time: nobody may be answered from it. */
        UNKNOWN
    }

    Standing of(String index);

    /** Whose indexes they are: this installation, the same for ever. */
    UUID owner();

    /** Before the index may answer. */
    void begun(String index);

    /** The index answers; all others are forgotten. */
    void answers(String index);

    /** Wants another in place of what answers now. */
    void outdate();
}
