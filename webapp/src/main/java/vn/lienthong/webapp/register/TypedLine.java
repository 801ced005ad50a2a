package vn.lienthong.webapp.register;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.TypedCode;

/**
 * A number somebody looks up in a register: {@code 12}, {@code 05/QĐ-UBND}, {@code 12/2025}.
 *
 * @param count the number that is meant; null for none, and for words that are none
 * @param year  null when the words do not say one
 */
record TypedLine(String typed, @Nullable Integer count, @Nullable Integer year) {
    static final TypedLine NONE = new TypedLine("", null, null);

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int LONGEST = 100;

    static TypedLine of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return NONE;
        var text = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST));
        var code = TypedCode.read(text);
        if (code == null) return new TypedLine(text, null, null);
        var year = YEAR.matcher(code.symbol()).matches() ? Integer.valueOf(code.symbol()) : null;
        return new TypedLine(text, code.count(), year);
    }

    public boolean isAsked() {
        return !typed.isEmpty();
    }
}
