package vn.lienthong.webapp.problem;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.lienthong.engine.shared.Named;

/** Puts the arguments of a refusal into its text, written as the reader writes them. */
final class RefusalValues {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private final ZoneId zone;

    RefusalValues(ZoneId zone) {
        this.zone = zone;
    }

    String fill(String pattern, Map<String, Object> args, Map<String, String> texts, Locale locale) {
        return PLACEHOLDER.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(shown(found, args, texts, locale)));
    }

    private String shown(MatchResult found, Map<String, Object> args, Map<String, String> texts, Locale locale) {
        var value = args.get(found.group(1));
        return value == null ? "…" : shown(value, texts, locale);
    }

    private String shown(Object value, Map<String, String> texts, Locale locale) {
        return switch (value) {
            case LocalDate date -> date.format(DATE);
            case Instant instant -> instant.atZone(zone).format(TIME);
            case Number number -> NumberFormat.getInstance(locale).format(number);
            case Named row -> row.name(locale);
            case Enum<?> constant -> term(constant.name(), texts);
            default -> term(value.toString(), texts);
        };
    }

    private static String term(String word, Map<String, String> texts) {
        return texts.getOrDefault("term." + word, word);
    }
}
