package vn.lienthong.search.layout;

import java.util.Map;
import java.util.regex.Pattern;

/** Patterns of folded words as a machine may have misread them: {@code c0ng hoa xa h0i}. */
final class Misread {
    private static final Map<Character, String> LOOK_ALIKES = Map.of('o', "[o0e]", 'i', "[i1l!|]", 'l', "[l1i|]", 's',
            "[s5]", 'b', "[b8]", 'g', "[g9q]", 'u', "[uv]", 'z', "[z2]", 'd', "[d]", ' ', "[\\s.,_-]{0,4}");

    private Misread() {}

    /** The source of a pattern for folded words. */
    static String words(String folded) {
        var source = new StringBuilder();
        for (char letter : folded.toCharArray())
            source.append(LOOK_ALIKES.getOrDefault(letter, Pattern.quote(String.valueOf(letter))));
        return source.toString();
    }

    static Pattern pattern(String folded) {
        return Pattern.compile(words(folded));
    }
}
