package vn.lienthong.webapp.start.internal;

import java.util.Optional;

/** A server the product can do without for a while. */
interface Server {
    /** Starts it if it is ours to start; may fail with a {@code LocalEngineException}, and is then tried again. */
    void start();

    /** Why it does not work at this moment; empty = it works. */
    Optional<String> fault();

    /** Which version of it runs; empty when it does not say. */
    String version();

    /** Stops it if it is ours. */
    void stop();
}
