package vn.lienthong.webapp.start;

import java.util.List;

/** Production mode does not start on these settings. */
public final class InsecureSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param faults one sentence each, naming the property and what to set it to */
    public InsecureSettingsException(List<String> faults) {
        super("Production mode does not start on insecure settings. To be set:\n  - " + String.join("\n  - ", faults));
    }
}
