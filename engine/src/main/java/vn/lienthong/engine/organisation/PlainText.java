package vn.lienthong.engine.organisation;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What people type into one line: composed letters, single spaces, nothing that hides or reorders. */
final class PlainText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

    private PlainText() {}

    /** @throws IllegalArgumentException when nothing is left, or too much, or it holds control characters */
    static String of(String typed, int longest) {
        var text = SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ").strip();
        if (text.isEmpty() || text.length() > longest)
            throw new IllegalArgumentException("1 to " + longest + " characters");
        if (HIDDEN.matcher(text).find()) throw new IllegalArgumentException("Control characters");
        return text;
    }

    /** The same, where nothing typed means nothing. */
    static @Nullable String orNull(@Nullable String typed, int longest) {
        return typed == null || typed.isBlank() ? null : of(typed, longest);
    }
}
