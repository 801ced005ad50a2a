package vn.lienthong.engine.organisation;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Words without diacritics and in small letters, so that they are found however they are typed. The database's
 * {@code folded_words} does the same with what is stored.
 */
public final class FoldedText {
    private static final int LONGEST_WORD = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** People write 05 or 5, and 5/QĐ or 5QĐ: a number is a word of its own, without the zeros before it. */
    private static final Pattern NUMBER_FIRST = Pattern.compile("(^| )0*([0-9]+)");
    /** How people shorten the longest parts of names. */
    private static final Map<String, String> SHORT_FORMS = Map.of("uy ban nhan dan", "ubnd", "hoi dong nhan dan",
            "hdnd", "van phong", "vp", "trung tam phuc vu hanh chinh cong", "ttphcc", "thanh pho", "tp", "thi xa",
            "tx");

    private FoldedText() {}

    /** One string, words apart by one space. */
    public static String fold(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var small = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return BETWEEN_WORDS.matcher(small).replaceAll(" ").strip();
    }

    /** One string, long parts in their short form: both spellings of a name become the same. */
    public static String shortened(String text) {
        var folded = " " + fold(text) + " ";
        for (var form : SHORT_FORMS.entrySet())
            folded = folded.replace(" " + form.getKey() + " ", " " + form.getValue() + " ");
        return folded.strip();
    }

    /** Every word of these texts, and the short forms of what they hold. */
    public static Set<String> words(@Nullable String... texts) {
        var words = new LinkedHashSet<String>();
        for (var text : texts) {
            if (text == null) continue;
            var folded = fold(text);
            words.addAll(wordsOf(folded));
            SHORT_FORMS.forEach((longForm, shortForm) -> {
                if (folded.contains(longForm)) words.add(shortForm);
            });
        }
        return words;
    }

    /**
     * A PostgreSQL text query that asks for every word, each as a beginning; but a number that another word follows is
     * whole: {@code 5/QĐ} is not 50/QĐ. Null when the text holds no word.
     */
    public static @Nullable String query(String text) {
        var words = wordsOf(fold(text));
        if (words.isEmpty()) return null;
        var last = words.size() - 1;
        return String.join(" & ",
                IntStream.rangeClosed(0, last).mapToObj(at -> wanted(words.get(at), at == last)).toList());
    }

    /** For the filter of a list: null asks for everything, an empty query for nothing. */
    public static @Nullable String filter(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        return Objects.requireNonNullElse(query(text), "");
    }

    private static String wanted(String word, boolean isLast) {
        var bounded = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
        return Character.isDigit(word.charAt(0)) && !isLast ? bounded : bounded + ":*";
    }

    private static List<String> wordsOf(String folded) {
        if (folded.isEmpty()) return List.of();
        return List.of(NUMBER_FIRST.matcher(folded).replaceAll(" $2 ").strip().split(" +", -1));
    }
}
