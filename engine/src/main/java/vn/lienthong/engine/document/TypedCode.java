package vn.lienthong.engine.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.FoldedText;

/**
 * Number and symbol as somebody types them: {@code 05/QĐ-UBND}, {@code 5 / qd-ubnd}, {@code số đến: 12}.
 *
 * @param symbol what stands after the first stroke; empty when there is none
 */
public record TypedCode(String number, String symbol) {
    private static final Pattern TYPED = Pattern
            .compile("(?iu)^(?:số(?:\\s+đến)?\\s*[:.]?\\s*)?(\\d[\\p{L}\\d]{0,29})\\s*(?:/\\s*(.{0,80}))?$");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** Null when it does not begin with a number. */
    public static @Nullable TypedCode read(String typed) {
        var found = TYPED.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC).strip());
        if (!found.matches()) return null;
        return new TypedCode(found.group(1), found.group(2) == null ? "" : found.group(2).strip());
    }

    /** The number to count by; null for one with letters, which no register of ours gave. */
    public @Nullable Integer count() {
        return COUNT.matcher(number).matches() ? Integer.valueOf(number) : null;
    }

    /** Whether only the spelling differs. */
    public boolean hasSymbol(String other) {
        return bare(symbol).equals(bare(other));
    }

    /** Whether an arrival number of this year is meant: {@code 12} of any, {@code 12/2026} of that one. */
    public boolean isOfYear(int year) {
        return symbol.isEmpty() || (YEAR.matcher(symbol).matches() && Integer.parseInt(symbol) == year);
    }

    private static String bare(String text) {
        return FoldedText.fold(text).replace(" ", "");
    }
}
