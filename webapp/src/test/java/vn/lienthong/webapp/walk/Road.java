package vn.lienthong.webapp.walk;

/** A document's way from its beginning to its end, which people walk over HTTP. */
public interface Road {
    /** In the table. */
    String title();

    /** Returns when the end is reached; people try again what did not work. */
    void walk(Office office, String subject);
}
