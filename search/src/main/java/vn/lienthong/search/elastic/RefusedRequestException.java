package vn.lienthong.search.elastic;

/** The cluster understood us and said no: our request is wrong for it. Ours to prevent or to handle, never the user's to see. */
final class RefusedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String type;

    RefusedRequestException(int status, String type, Throwable cause) {
        super(status + " " + type + ": " + cause.getMessage(), cause);
        this.type = type;
    }

    /** The cluster's word for it, {@code resource_already_exists_exception}. */
    String type() {
        return type;
    }
}
