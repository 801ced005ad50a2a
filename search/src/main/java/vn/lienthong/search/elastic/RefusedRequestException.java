package vn.lienthong.search.elastic;

/** The cluster understood us and said no: our request is wrong for it. Ours to prevent or to handle, never the user's to see. */
final class RefusedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedRequestException(String answer, Throwable cause) {
        super(answer, cause);
    }
}
