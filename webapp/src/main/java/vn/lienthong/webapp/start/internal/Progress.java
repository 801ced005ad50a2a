package vn.lienthong.webapp.start.internal;

/** Tells whoever waits at the console what takes so long. */
@FunctionalInterface
interface Progress {
    /** One line; {@code {}} in the message stands for the value. */
    void step(String message, Object value);
}
