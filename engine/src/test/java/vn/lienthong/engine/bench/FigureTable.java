package vn.lienthong.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The table of figures in the documents of the product: a figure measured again takes the place of the old one. */
public final class FigureTable {
    /** Tests run in the folder of their module. */
    private static final Path PLACE = Path.of("..", "webapp", "src", "docs", "benchmarks.md");
    private static final String HEAD = """
            # Benchmarks

            Written by `mvn verify -Pbench -pl webapp -am`: all durable settings of the database on, the optimising compiler
            on. A ratio compares two things within one run. A figure that is missed stays here as missed.

            | Figure | Asked | Measured | | Date, machine |
            |---|---|---|---|---|
            """;

    private FigureTable() {}

    /**
     * Keeps a figure.
     *
     * @param asked    what it should be, in words
     * @param measured what it is, in words
     */
    public static synchronized void keep(String figure, String asked, String measured, boolean isMet)
            throws IOException {
        var rows = rows();
        rows.put(figure, "| %s | %s | %s | %s | %s, %s |".formatted(
                figure, asked, measured, isMet ? "met" : "**missed**", LocalDate.now(Clock.systemUTC()), machine()));
        Files.writeString(PLACE, HEAD + String.join("\n", rows.values()) + "\n");
    }

    private static Map<String, String> rows() throws IOException {
        var rows = new LinkedHashMap<String, String>();
        if (!Files.exists(PLACE)) return rows;
        Files.readAllLines(PLACE)
                .stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Figure |"))
                .forEach(line -> rows.put(line.split("\\|", -1)[1].strip(), line));
        return rows;
    }

    private static String machine() throws IOException {
        return "%d cores, %d GiB".formatted(Runtime.getRuntime().availableProcessors(), memoryInKib() >> 20);
    }

    private static long memoryInKib() throws IOException {
        return Files.readAllLines(Path.of("/proc/meminfo"))
                .stream()
                .filter(line -> line.startsWith("MemTotal"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
