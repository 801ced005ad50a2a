package vn.lienthong.engine.registry;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How numbers are given and written: the rule in force for an agency and a kind on a day.
 *
 * @param series        which run of numbers
 * @param symbolPattern with the placeholders {@code {kind} {agency} {unit}}
 * @param minimumDigits shorter numbers are filled with zeros: 01 … 09
 */
public record NumberingRule(String series, String symbolPattern, int minimumDigits) {
    public String numberText(int number) {
        return String.format(Locale.ROOT, "%0" + minimumDigits + "d", number);
    }

    /** The symbol; a missing part takes its hyphen or stroke along. */
    public String symbol(@Nullable String kind, String agency, @Nullable String unit) {
        var filled = symbolPattern.replace("{kind}", kind == null ? "" : kind)
                .replace("{agency}", agency)
                .replace("{unit}", unit == null ? "" : unit);
        return filled.replaceAll("([-/])[-/]+", "$1").replaceAll("^[-/]|[-/]$", "");
    }
}
