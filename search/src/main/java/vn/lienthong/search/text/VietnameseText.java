package vn.lienthong.search.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings Vietnamese text to one spelling, so that what was typed on one keyboard is found from another. Index and query
 * both pass through here before the search engine sees them.
 */
public final class VietnameseText {
    /** A tone typed before the shape of its vowel (a + acute + circumflex) is no canonical equivalent of the usual order. */
    private static final Pattern TONE_BEFORE_SHAPE = Pattern.compile("([\u0300\u0301\u0303\u0309])([\u0302\u0306])");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    /** Soft hyphen, zero-width characters, byte order mark, controls, private use: seen by no reader, typed by no one. */
    private static final Pattern INVISIBLE = Pattern
            .compile("[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\\p{Co}\\p{Cs}[\\p{Cc}&&[^\t\n\r]]]");
    private static final Pattern OTHER_SPACE = Pattern.compile("[\u00A0\u2007\u202F]");

    private VietnameseText() {}

    /**
     * The one spelling of a text: composed (NFC), tone marks on the vowel of the traditional style ({@code hòa},
     * {@code thúy}), letters that only look like {@code đ} made {@code đ}, invisible characters gone. Case, line breaks and
     * diacritics stay, so the result can be shown.
     */
    public static String normalise(String text) {
        if (isPlainAscii(text)) return text;
        return TonePlacement.traditional(isComposed(text) ? text : composed(text));
    }

    static String composed(String text) {
        var decomposed = Normalizer.normalize(stripInvisible(text), Form.NFD);
        var composed = Normalizer.normalize(TONE_BEFORE_SHAPE.matcher(decomposed).replaceAll("$2$1"), Form.NFC);
        return oneBarredD(composed);
    }

    /** The text as typed without diacritics and capitals: {@code Quyết định} becomes {@code quyet dinh}. For comparing, not for showing. */
    public static String fold(String text) {
        var lower = normalise(text).toLowerCase(Locale.ROOT);
        var stripped = MARKS.matcher(Normalizer.normalize(lower, Form.NFD)).replaceAll("");
        return stripped.replace('đ', 'd');
    }

    /** Whether a text carries marks that folding would lose, that is: whether its author took care to type them. */
    public static boolean hasDiacritics(String text) {
        return !fold(text).equals(normalise(text).toLowerCase(Locale.ROOT));
    }

    private static String stripInvisible(String text) {
        return OTHER_SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
    }

    private static String oneBarredD(String text) {
        return text.replace('\u00D0', 'Đ').replace('\u0189', 'Đ').replace('\u00F0', 'đ').replace('\u0256', 'đ');
    }

    /** Whether there is nothing to compose, to drop or to replace, as in nearly every text that a program wrote. */
    static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) if (!isSettled(text.charAt(i))) return false;
        return true;
    }

    /** Stands for itself wherever it stands; of others the long way decides. */
    private static boolean isSettled(char c) {
        if (c < 0x7F) return c >= ' ' || c == '\n' || c == '\t' || c == '\r';
        if (c < 0x250) return c > 0xA0 && c != 0xAD && c != 0xD0 && c != 0xF0 && c != 0x189;
        return (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x2010 && c <= 0x2026);
    }

    private static boolean isPlainAscii(String text) {
        return text.chars().allMatch(c -> c < 0x7F && (c >= ' ' || c == '\n' || c == '\t' || c == '\r'));
    }
}
