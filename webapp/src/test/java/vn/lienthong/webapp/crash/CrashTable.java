package vn.lienthong.webapp.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.lienthong.webapp.walk.Road;

/** The table of crash points and what came of them, in the documents of the product. */
final class CrashTable {
    private static final Path PLACE = Path.of(System.getProperty("crash.table", "src/docs/crash-points.md"));
    private static final String HEAD = """
            # Crash points

            Every durable step of a document's road, as recorded on an undisturbed walk: each commit that changes a row (just
            before it, and just after it, before anybody hears of it), each statement that commits by itself, each file that
            is stored (all bytes written but not yet named; named), each request to the index, to the text server and for a
            time-stamp. At each of them something is killed without a word (`kill -9`; the time-stamp authority stops to
            listen and cuts its answers off) and started again: the application at once, the others after 1.5 seconds.
            A road is struck several times on its way, never before somebody has seen a page since the blow before. The people
            on the road try again what did not work, looking first what the page offers them. When nothing waits
            any more, `check` of the operator judges the whole installation, in which all blows before are to be seen, too:
            every document in one state, numbers without gap and double, deliveries once, inbox = open tasks, audit complete,
            index = database.

            A step that follows every act in the same way (the index is fed, texts are read, a reading is noted) is struck
            once a road. Elasticsearch, Tika and the time-stamp authority are struck after each commit of a person's act and
            around each request to them. The leases of a killed application are ended by the harness at once; in operation
            another relay goes on after 30 seconds.

            Written by `mvn verify -Pbench -pl webapp -am`.
            """;

    private final LocalDate on;
    private final Map<String, List<CrashRow>> roads = new LinkedHashMap<>();

    CrashTable(LocalDate on) {
        this.on = on;
    }

    void add(Road road, CrashRow row) {
        roads.computeIfAbsent(road.title(), _ -> new ArrayList<>()).add(row);
    }

    List<CrashRow> bad() {
        return rows().filter(row -> !row.holds()).toList();
    }

    void write(Duration took) throws IOException {
        var text = new StringBuilder(HEAD)
                .append("\n%s: %d blows, %d of them bad; %d minutes.\n".formatted(
                        on, rows().count(), bad().size(), took.toMinutes()));
        roads.forEach((road, rows) -> {
            text.append("\n## ")
                    .append(road)
                    .append("\n\n")
                    .append("| Step | Killed | What people saw | What they did | At rest after | Check |\n")
                    .append("|---|---|---|---|---|---|\n");
            rows.forEach(row -> text.append(row.asMarkdown()).append('\n'));
        });
        Files.writeString(PLACE, text);
    }

    private Stream<CrashRow> rows() {
        return roads.values().stream().flatMap(List::stream);
    }
}
