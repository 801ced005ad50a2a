package vn.lienthong.engine.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What somebody typed as one line that can be seen: composed letters, and single spaces for all that shows nothing. */
public final class OneLine {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\s\\p{Z}]+");

    private OneLine() {}

    /** May be empty. */
    public static String of(String typed) {
        return UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }
}
