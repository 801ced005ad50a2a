package vn.lienthong.engine.registry;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How the symbol of a document is put together: letters, digits, hyphens and strokes around the placeholders
 * {@code {kind} {agency} {unit}}, each at most once and the agency always.
 */
record SymbolPattern(String text) {
    private static final Pattern FORM = Pattern
            .compile("PART+([-/]PART+)*".replace("PART",
                    "(\\{kind}|\\{agency}|\\{unit}|[0-9A-Za-z\u00C0-\u024F\u1E00-\u1EFF])"));
    private static final List<String> ONCE = List.of("{kind}", "{agency}", "{unit}");

    /** Null when it is none. */
    static @Nullable SymbolPattern read(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.length() > NumberingDecision.LONGEST_SYMBOL || !text.contains("{agency}")
                || !FORM.matcher(text).matches())
            return null;
        return ONCE.stream().allMatch(one -> text.indexOf(one) == text.lastIndexOf(one))
                ? new SymbolPattern(text)
                : null;
    }
}
