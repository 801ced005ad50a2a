package vn.lienthong.webapp.start.internal;

import java.nio.file.Path;

/** Another process works in the same home folder. */
final class HomeInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HomeInUseException(Path home) {
        super("Another process already serves the installation in " + home);
    }
}
