package vn.lienthong.search.elastic;

import vn.lienthong.search.SearchUnavailableException;

/** The view of the index that a page belongs to has ended; the next one is as good. */
final class SnapshotGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final SearchUnavailableException outage;

    SnapshotGoneException(SearchUnavailableException outage) {
        super(outage);
        this.outage = outage;
    }

    /** What it is when a new view is gone as well. */
    SearchUnavailableException asOutage() {
        return outage;
    }
}
