package vn.lienthong.search.local;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Whether the text server reads scanned pages, with the system's Tesseract.
 *
 * @param language  Tesseract's name of it, such as {@code vie} or {@code vie+eng}; null = no reading of scans
 * @param tessdata  folder of the language files; null = the system's own
 */
public record Ocr(@Nullable String language, @Nullable Path tessdata) {
    /** Scanned pages yield no text. */
    public static final Ocr OFF = new Ocr(null, null);

    /** With the languages the system has installed. */
    public static Ocr of(String language) {
        return new Ocr(language, null);
    }

    boolean isOn() {
        return language != null;
    }
}
