package vn.lienthong.search.elastic;

/** The view of the index that a page belongs to has ended; the next one is as good. */
final class SnapshotGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SnapshotGoneException(Throwable cause) {
        super(cause);
    }
}
