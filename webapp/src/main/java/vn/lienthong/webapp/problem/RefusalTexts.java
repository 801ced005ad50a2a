package vn.lienthong.webapp.problem;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

import vn.lienthong.engine.shared.Refusal;

/**
 * The words for refusals: {@code <CODE>.text}, {@code .cause} and {@code .next} from all {@code refusals/*_vi.properties}
 * and {@code *_en.properties} on the class path. Placeholders have names ({@code {what}}); a value that names a term
 * ({@code term.document}) is shown by that term.
 */
public final class RefusalTexts {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalTexts.class);

    private final Map<String, Map<String, String>> byLanguage;
    private final RefusalValues values;

    RefusalTexts(Map<String, Map<String, String>> byLanguage, RefusalValues values) {
        this.byLanguage = byLanguage;
        this.values = values;
    }

    /** What is said to the person: one or two sentences. The log keeps the code beside the reference of the request. */
    public String text(Refusal refusal, Locale locale) {
        LOG.info("Told {}", refusal.code().name());
        return textOf(refusal, locale);
    }

    /** The same where it is read again: what was refused before is no news. */
    public String textOf(Refusal refusal, Locale locale) {
        return part(refusal, "text", locale).orElse(refusal.code().name());
    }

    /** What the person can do now. */
    public Optional<String> next(Refusal refusal, Locale locale) {
        return part(refusal, "next", locale);
    }

    /** A short head line by status: what kind of answer this is. */
    String title(HttpStatus status, Locale locale) {
        var texts = texts(locale);
        return texts.getOrDefault("status." + status.value(),
                texts.getOrDefault("status." + status.series().value() + "xx", status.getReasonPhrase()));
    }

    private Optional<String> part(Refusal refusal, String part, Locale locale) {
        var texts = texts(locale);
        return Optional.ofNullable(texts.get(refusal.code().name() + "." + part))
                .map(pattern -> values.fill(pattern, refusal.args(), texts, locale));
    }

    Map<String, String> texts(Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), byLanguage.getOrDefault("vi", Map.of()));
    }
}
