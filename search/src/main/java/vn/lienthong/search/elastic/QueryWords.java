package vn.lienthong.search.elastic;

import vn.lienthong.search.SearchQuery;
import vn.lienthong.search.text.VietnameseText;

/**
 * The words of a query, normalised and bounded: a pasted page must not become a query of ten thousand clauses.
 *
 * @param text the part that counts, as typed
 * @param isShortened whether more was typed
 */
record QueryWords(String text, boolean isShortened) {
    private static final int MOST_CHARACTERS = 512;

    static QueryWords of(String typed) {
        var start = VietnameseText.normalise(typed.substring(0, Math.min(typed.length(), 8 * MOST_CHARACTERS))).strip();
        var end = end(start);
        return new QueryWords(start.substring(0, end).strip(),
                end < start.length() || typed.length() > 8 * MOST_CHARACTERS);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isCarefullyTyped() {
        return VietnameseText.hasDiacritics(text);
    }

    private static int end(String text) {
        var words = 0;
        var isInside = false;
        var at = 0;
        while (at < text.length() && at < MOST_CHARACTERS) {
            var letter = text.codePointAt(at);
            var isPart = isWordPart(letter);
            // an ideograph is a word of its own to the tokenizer
            if (isPart && (!isInside || Character.isIdeographic(letter)) && ++words > SearchQuery.MOST_WORDS) return at;
            isInside = isPart;
            at += Character.charCount(letter);
        }
        return at;
    }

    private static boolean isWordPart(int letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
