package vn.lienthong.search;

import org.jspecify.annotations.Nullable;

/**
 * Whether the index can be searched and written to now.
 *
 * @param documents number of documents, removal markers not counted; 0 unless searchable
 * @param detail what is wrong; null when all is well
 */
public record IndexHealth(State state, long documents, @Nullable String detail) {
    /** What works. */
    public enum State {
        /** Search and writing work. */
        READY,
        /** There is no index yet, or one of another version: changes are deferred until a rebuild. */
        REBUILD_DUE,
        /** A rebuild runs; search answers from the index before it. */
        REBUILDING,
        /** A newer program, on another node, fills or has filled it: this one asks it and writes nothing to it. */
        NEWER,
        /** Another installation has its index under our names: it is let alone. The detail names it. */
        TAKEN,
        /** The cluster does not answer as it should. */
        UNAVAILABLE
    }
}
