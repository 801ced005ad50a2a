package vn.lienthong.webapp.start.internal;

import java.util.List;

/** Production mode does not start on these settings. */
final class InsecureSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InsecureSettingsException(List<String> faults) {
        super("Production mode does not start on insecure settings. To be set:\n  - " + String.join("\n  - ", faults));
    }
}
