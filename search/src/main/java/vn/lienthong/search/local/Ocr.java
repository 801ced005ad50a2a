package vn.lienthong.search.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the text server reads scanned pages, with the system's Tesseract.
 *
 * @param language Tesseract's name of it, such as {@code vie} or {@code vie+eng}; null = no reading of scans
 * @param tessdata folder of the language files; null = the system's own
 */
public record Ocr(@Nullable String language, @Nullable Path tessdata) {
    /** Scanned pages yield no text. */
    public static final Ocr OFF = new Ocr(null, null);

    private static final Logger LOG = LoggerFactory.getLogger(Ocr.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Vietnamese, and English beside it, as far as the system has them; off without Vietnamese. */
    public static Ocr installed() {
        try {
            var known = ChildTool.run(Path.of("/"), List.of("tesseract", "--list-langs"), Map.of(), LIMIT)
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.toSet());
            if (!known.contains("vie")) return OFF;
            return of(Stream.of("vie", "eng").filter(known::contains).collect(Collectors.joining("+")));
        } catch (LocalEngineException e) {
            LOG.debug("No Tesseract here", e);
            return OFF;
        }
    }

    /** Languages that the system is known to have. */
    public static Ocr of(String language) {
        return new Ocr(language, null);
    }

    /** Vietnamese, from language files of one's own. */
    public static Ocr vietnameseFrom(Path tessdata) {
        return new Ocr("vie", tessdata);
    }
}
