package vn.lienthong.webapp.shell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A day as somebody types it, day first whatever the order of their browser: {@code 23/11/2026}, {@code 23.11.2026},
 * {@code 23112026}. An address may say it as {@code 2026-11-23}.
 *
 * @param typed what came
 * @param day   null when nothing was typed, or no day
 */
public record TypedDay(String typed, @Nullable LocalDate day) {
    public static final TypedDay NONE = new TypedDay("", null);

    private static final Pattern WITH_STROKES = Pattern.compile(
            "(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern OF_AN_ADDRESS = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int LAST_PLANNED_YEAR = 2200;

    public static TypedDay of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return NONE;
        var text = typed.strip();
        return new TypedDay(text.substring(0, Math.min(text.length(), LONGEST)), read(text));
    }

    public static TypedDay of(LocalDate day) {
        return new TypedDay(day.format(SHOWN), day);
    }

    private static @Nullable LocalDate read(String text) {
        for (var form : new Pattern[]{WITH_STROKES, DIGITS}) {
            var found = form.matcher(text);
            if (found.matches()) return day(found.group(3), found.group(2), found.group(1));
        }
        var found = OF_AN_ADDRESS.matcher(text);
        return found.matches() ? day(found.group(1), found.group(2), found.group(3)) : null;
    }

    /** Null for a day that no calendar has, and for a year that nobody means. */
    private static @Nullable LocalDate day(String year, String month, String day) {
        int ofYear = Integer.parseInt(year);
        if (ofYear < FIRST_YEAR || ofYear > LAST_YEAR) return null;
        try {
            return LocalDate.of(ofYear, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** The day from which something is to hold; null as well when it lies further ahead than anybody plans. */
    public @Nullable LocalDate planned() {
        return day == null || day.getYear() > LAST_PLANNED_YEAR ? null : day;
    }

    /** Something was typed that is no day. */
    public boolean isWrong() {
        return day == null && !typed.isEmpty();
    }

    /** As the field shows it: a day in one form, anything else as it was typed. */
    public String shown() {
        return day == null ? typed : day.format(SHOWN);
    }

    /** As an address says it; null for nothing. */
    public @Nullable String inAddress() {
        if (day != null) return day.toString();
        return typed.isEmpty() ? null : typed;
    }
}
