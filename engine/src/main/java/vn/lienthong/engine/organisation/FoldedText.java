package vn.lienthong.engine.organisation.internal;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Names without diacritics and in small letters, so that they are found however they are typed. */
final class FoldedText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** How people shorten the longest parts of names. */
    private static final Map<String, String> SHORT_FORMS = Map.of("uy ban nhan dan", "ubnd", "hoi dong nhan dan",
            "hdnd", "van phong", "vp", "trung tam phuc vu hanh chinh cong", "ttphcc", "thanh pho", "tp", "thi xa",
            "tx");

    private FoldedText() {}

    /** One string, words apart by one space. */
    static String fold(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var small = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return BETWEEN_WORDS.matcher(small).replaceAll(" ").strip();
    }

    /** Every word of these texts, and the short forms of what they hold. */
    static Set<String> words(@Nullable String... texts) {
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

    /** A PostgreSQL text query that asks for every word, each as a beginning; null when the text holds no word. */
    static @Nullable String query(String text) {
        var words = wordsOf(fold(text));
        if (words.isEmpty()) return null;
        return String.join(" & ", words.stream().map(word -> word + ":*").toList());
    }

    private static List<String> wordsOf(String folded) {
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }
}
