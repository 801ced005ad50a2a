package vn.lienthong.signing.pdf;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which anchor texts are compared: lower case, letters and tones apart. Whether a tone sits on the first
 * or second vowel (hòa, hoà), composed or decomposed, then makes no difference.
 */
final class VietnameseLetters {

    /** Grave, acute, tilde, hook above, dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private VietnameseLetters() {}

    static boolean isTone(char character) {
        return TONES.indexOf(character) >= 0;
    }

    static boolean isMark(char character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /** Letters with their shape marks (â, ă, ơ, đ), tones taken off, without white space, lower case. */
    static String letters(String text) {
        var kept = new StringBuilder();
        for (var character : decomposed(text).toCharArray()) {
            if (!isTone(character) && !isBlank(character)) kept.append(character);
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The tones alone, in order. */
    static String tones(String text) {
        var kept = new StringBuilder();
        for (var character : decomposed(text).toCharArray()) {
            if (isTone(character)) kept.append(character);
        }
        return kept.toString();
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u200b'
                || character == '\ufeff' || character == '\u00ad';
    }
}
