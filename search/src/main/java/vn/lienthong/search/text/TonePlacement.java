package vn.lienthong.search.text;

import java.util.regex.Pattern;

/**
 * Where the tone mark stands in {@code oa}, {@code oe} and {@code uy}: on the first vowel when they end the syllable
 * ({@code hòa}), on the second when a letter follows ({@code hoàn}). Both habits are in use for the first case; the
 * second has one right spelling, which old keyboards miss.
 */
final class TonePlacement {
    /** Toneless vowel first, then grave, acute, hook, tilde, dot below; one row per vowel and case. */
    private static final String[] ROWS = {"aàáảãạ", "oòóỏõọ", "eèéẻẽẹ", "uùúủũụ", "yỳýỷỹỵ",
            "AÀÁẢÃẠ", "OÒÓỎÕỌ", "EÈÉẺẼẸ", "UÙÚỦŨỤ", "YỲÝỶỸỴ"};
    private static final Pattern ON_SECOND = Pattern.compile(
            "([oO])([àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])(?!\\p{L})|(?<![qQ])([uU])([ỳýỷỹỵỲÝỶỸỴ])(?!\\p{L})");
    private static final Pattern ON_FIRST = Pattern.compile(
            "([òóỏõọÒÓỎÕỌ])([aeAE])(?=\\p{L})|(?<![qQ])([ùúủũụÙÚỦŨỤ])([yY])(?=\\p{L})");

    private TonePlacement() {}

    static String traditional(String composed) {
        var open = ON_SECOND.matcher(composed).replaceAll(found -> moveBack(pair(found.group())));
        return ON_FIRST.matcher(open).replaceAll(found -> moveForward(pair(found.group())));
    }

    private static char[] pair(String two) {
        return two.toCharArray();
    }

    private static String moveBack(char[] pair) {
        return "" + with(pair[0], tone(pair[1])) + with(pair[1], 0);
    }

    private static String moveForward(char[] pair) {
        return "" + with(pair[0], 0) + with(pair[1], tone(pair[0]));
    }

    private static int tone(char vowel) {
        return row(vowel).indexOf(vowel);
    }

    private static char with(char vowel, int tone) {
        return row(vowel).charAt(tone);
    }

    private static String row(char vowel) {
        for (var row : ROWS) {
            if (row.indexOf(vowel) >= 0) return row;
        }
        throw new IllegalArgumentException("Not a vowel of oa, oe, uy: " + vowel);
    }
}
