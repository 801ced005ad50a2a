package vn.lienthong.webapp.start;

import java.nio.file.Path;

/** The one installation this process serves. Nobody else works in its home while we run. */
public interface Installation {
    Mode mode();

    /** Absolute; everything we keep outside the database lies below. */
    Path home();

    /** A folder of the home, made if it is not there yet; readable by nobody else. */
    Path folder(String name);

    /**
     * The same for copies that live as long as one act: what a killed process left there is gone when it is first asked
     * for.
     *
     * @param name ends in {@code -work}
     */
    Path workFolder(String name);

    /** A port on the loopback address that belongs to this purpose: chosen at its first use and the same ever after. */
    int port(String purpose);

    /** A password of this installation: made at its first use, kept in a file of the home that nobody else can read. */
    String secret(String name);
}
