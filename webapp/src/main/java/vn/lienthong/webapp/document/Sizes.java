package vn.lienthong.webapp.document;

import java.util.Locale;

/** Sizes of files as people read them. */
final class Sizes {
    private static final int STEP = 1024;

    private Sizes() {}

    /** {@code 840 KB}, {@code 1,2 MB}: in steps of 1024, with the decimal sign of the language. */
    static String words(long bytes, Locale locale) {
        if (bytes < STEP) return bytes + " B";
        if (bytes < (long) STEP * STEP) return (bytes + STEP - 1) / STEP + " KB";
        return String.format(locale, "%.1f MB", bytes / (double) (STEP * STEP));
    }
}
