package vn.lienthong.engine.registry;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * All symbols that a rule can write for a kind: the text of one, or what stands around the name of some unit. Small and
 * capital letters look alike to whoever reads a number aloud.
 */
record SymbolShape(String text) {
    /** Stands for a unit; no text has it. */
    private static final String ANY_UNIT = "\uFFFF";

    SymbolShape {
        text = text.toUpperCase(Locale.ROOT);
    }

    /** @param kind abbreviation; null when it has none */
    static Stream<SymbolShape> of(NumberingRule rule, @Nullable String kind, String agency) {
        return Stream.of(rule.symbol(kind, agency, null), rule.symbol(kind, agency, ANY_UNIT))
                .distinct()
                .map(SymbolShape::new);
    }

    /** Whether some symbol is of both shapes. */
    boolean meets(SymbolShape other) {
        if (!isOpen()) return other.isOpen() ? other.holds(text) : other.text.equals(text);
        if (!other.isOpen()) return holds(other.text);
        return (head().startsWith(other.head()) || other.head().startsWith(head()))
                && (tail().endsWith(other.tail()) || other.tail().endsWith(tail()));
    }

    private boolean holds(String symbol) {
        return symbol.length() >= text.length() && symbol.startsWith(head()) && symbol.endsWith(tail());
    }

    private boolean isOpen() {
        return text.contains(ANY_UNIT);
    }

    private String head() {
        return text.substring(0, text.indexOf(ANY_UNIT));
    }

    private String tail() {
        return text.substring(text.indexOf(ANY_UNIT) + 1);
    }
}
