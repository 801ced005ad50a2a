package vn.lienthong.search.text;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Where the Tika server is and what one file may cost.
 *
 * @param server address of a Tika server 3.x
 * @param mostCharacters length of the text of one file; the rest is cut
 * @param limits for the time of one file
 * @param ocrLanguages as Tesseract names them, {@code vie} or {@code vie+eng}
 * @param restartLimit how long to wait for a worker to come back
 * @param authority certificates (PEM) that the server's is checked against; null: those the JDK trusts
 */
public record ExtractionSettings(URI server, int mostCharacters, ReadingLimits limits, String ocrLanguages,
        Duration restartLimit, @Nullable Path authority) {
    public ExtractionSettings {
        if (mostCharacters < 1) throw new IllegalArgumentException("No room for text: " + mostCharacters);
        if (!ocrLanguages.matches("[a-zA-Z_]{2,20}(\\+[a-zA-Z_]{2,20}){0,4}")) {
            throw new IllegalArgumentException("Not names of languages: " + ocrLanguages);
        }
    }

    /** A million characters, the time a stock server allows, Vietnamese, 20 s for a worker to come back. */
    public static ExtractionSettings of(URI server) {
        return new ExtractionSettings(server, 1_000_000, ReadingLimits.ofStockServer(), "vie", Duration.ofSeconds(20),
                null);
    }

    public ExtractionSettings within(ReadingLimits others) {
        return new ExtractionSettings(server, mostCharacters, others, ocrLanguages, restartLimit, authority);
    }

    public ExtractionSettings trusting(@Nullable Path certificates) {
        return new ExtractionSettings(server, mostCharacters, limits, ocrLanguages, restartLimit, certificates);
    }
}
