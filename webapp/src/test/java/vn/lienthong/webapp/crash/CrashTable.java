package vn.lienthong.webapp.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

            Written by `mvn verify -Pbench -pl webapp -am`, each table on the day it names.
            """;
    private static final String TABLE = "\n## ";

    /** Tables of other runs, and of this one, by their titles. */
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final Map<String, List<CrashRow>> bad = new LinkedHashMap<>();

    /** With what other runs have found; {@code -Dcrash.killed} replaces only its own. */
    static CrashTable open() throws IOException {
        var table = new CrashTable();
        if (Files.exists(PLACE)) Stream.of(Files.readString(PLACE).split(TABLE)).skip(1).forEach(text -> {
            var title = text.lines().findFirst().orElseThrow();
            table.tables.put(title, text.substring(title.length()));
        });
        return table;
    }

    /** @param left points that are still to be struck: bad until they are */
    void keep(Road road, Killed killed, List<CrashRow> struck, Set<CrashPoint> left, Duration took) throws IOException {
        var title = road.title() + "; killed: " + killed.title();
        var rows = Stream.concat(struck.stream(), left.stream().map(point -> CrashRow.notPassed(point, killed)))
                .toList();
        var failed = rows.stream().filter(row -> !row.holds()).toList();
        bad.put(title, failed);
        tables.put(title, rows.stream()
                .map(row -> row.asMarkdown() + "\n")
                .collect(Collectors.joining("", """


                %s: %d blows, %d of them bad; %d minutes.

                | Step | What people saw | What they did | At rest after | Check |
                |---|---|---|---|---|
                """.formatted(LocalDate.now(Clock.systemUTC()), rows.size(), failed.size(), took.toMinutes()),
                        "")));
        Files.writeString(PLACE, tables.entrySet()
                .stream()
                .map(one -> TABLE + one.getKey() + one.getValue())
                .collect(Collectors.joining("", HEAD, "")));
    }

    List<CrashRow> bad() {
        return bad.values().stream().flatMap(List::stream).toList();
    }
}
