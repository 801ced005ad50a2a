package vn.lienthong.signing.devpki;

import java.io.IOException;
import java.net.URI;

/** What the development PKI serves under one path. */
record Resource(String contentType, Answering answering) {

    /** Answers one request. */
    @FunctionalInterface
    interface Answering {
        byte[] answer(String method, URI address, byte[] body) throws IOException;
    }

    static Resource computed(String contentType, Computed content) {
        return new Resource(contentType, (_, _, _) -> content.bytes());
    }

    /** Content that is made anew for each request. */
    @FunctionalInterface
    interface Computed {
        byte[] bytes() throws IOException;
    }
}
