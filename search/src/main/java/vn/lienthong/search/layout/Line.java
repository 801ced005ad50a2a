package vn.lienthong.search.layout;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a page, and the same without diacritics and capitals: letter for letter as long, so that what is found in
 * one is cut out of the other.
 *
 * @param isAfterGap whether an empty line stands above it
 */
record Line(String text, String folded, boolean isAfterGap) {
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    static Line of(String text, boolean isAfterGap) {
        return new Line(text, fold(text), isAfterGap);
    }

    private static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) folded.append(fold(text.charAt(at)));
        return folded.toString();
    }

    private static char fold(char letter) {
        if (letter < 0x7F) return Character.toLowerCase(letter);
        var bare = Character.toLowerCase(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0));
        return switch (bare) {
            case 'đ' -> 'd';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> bare;
        };
    }

    Matcher in(Pattern pattern) {
        return pattern.matcher(folded);
    }

    boolean has(Pattern pattern) {
        return in(pattern).find();
    }

    boolean begins(Pattern pattern) {
        return in(pattern).lookingAt();
    }

    /** A part of it, as a line of its own. */
    Line part(int from, int to) {
        var cut = text.substring(from, to).strip();
        return of(cut, isAfterGap);
    }

    boolean isBlank() {
        return !LETTERS.matcher(text).find();
    }

    /** Whether it is printed in capitals, but for a letter or two that a machine misread. */
    boolean isCapitals() {
        long small = text.chars().filter(Character::isLowerCase).count();
        long all = text.chars().filter(Character::isLetter).count();
        return all > 0 && small * 8 <= all;
    }

    boolean beginsSmall() {
        return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
    }
}
