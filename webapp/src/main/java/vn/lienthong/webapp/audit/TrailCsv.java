package vn.lienthong.webapp.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.audit.ExportTrail;
import vn.lienthong.engine.audit.TrailRow;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.PersonId;

/** Writes a copy of the trail as a table for spreadsheets: UTF-8 that they recognise, no cell that they would compute. */
@Component
final class TrailCsv {
    private static final String MARK_OF_UTF8 = "\uFEFF";
    private static final String COMPUTES = "=+-@\t\r\n";
    private static final int MOST_NAMES = 5_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSXXX",
            Locale.ROOT);
    private static final List<String> COLUMNS = List.of("time", "act", "actText", "person", "personId", "standingInFor",
            "objectKind", "objectId", "position", "intact", "details");

    private final People people;
    private final TrailWords words;
    private final MessageSource messages;
    private final Clock clock;

    TrailCsv(People people, TrailWords words, MessageSource messages, Clock clock) {
        this.people = people;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    void write(ExportTrail.Copy copy, OutputStream to, Locale locale) throws IOException {
        try (var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
            out.write(MARK_OF_UTF8);
            line(out, COLUMNS.stream().map(name -> messages.getMessage("audit.csv." + name, null, locale)).toList());
            var names = new HashMap<UUID, String>();
            copy.forEach(row -> line(out, cells(row, names, locale)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<String> cells(TrailRow row, Map<UUID, String> names, Locale locale) {
        var entry = row.entry();
        ZoneId zone = clock.getZone();
        return Arrays.asList(entry.at().atZone(zone).format(TIME), entry.act(), words.act(entry.act(), locale),
                name(entry.person(), names), text(entry.person()), name(entry.standingInFor(), names),
                entry.objectKind(), entry.objectId().toString(), Long.toString(entry.position()),
                Boolean.toString(row.isIntact()), details(entry.details()));
    }

    private String name(@Nullable UUID person, Map<UUID, String> names) {
        if (person == null) return "";
        if (names.size() > MOST_NAMES) names.clear();
        return names.computeIfAbsent(person, id -> {
            var found = people.get(List.of(new PersonId(id)), LocalDate.now(clock)).get(new PersonId(id));
            return found == null ? "" : found.fullName();
        });
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static String details(Map<String, String> details) {
        return new TreeMap<>(details).entrySet()
                .stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void line(Writer out, List<String> cells) {
        try {
            out.write(cells.stream().map(TrailCsv::cell).collect(Collectors.joining(",")));
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A leading apostrophe makes a spreadsheet take the cell for text. */
    static String cell(String text) {
        var isFormula = !text.isEmpty() && COMPUTES.indexOf(text.charAt(0)) >= 0;
        return "\"" + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
