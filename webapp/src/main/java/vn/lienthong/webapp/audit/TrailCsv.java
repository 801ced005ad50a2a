package vn.lienthong.webapp.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
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
import vn.lienthong.engine.shared.Actor;

/** Writes a copy of the trail as a table for spreadsheets: UTF-8 that they recognise, no cell that they would compute. */
@Component
final class TrailCsv {
    private static final String MARK_OF_UTF8 = "\uFEFF";
    private static final String COMPUTES = "=+-@\t\r\n";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSXXX",
            Locale.ROOT);
    private static final List<String> COLUMNS = List.of("time", "act", "actText", "person", "personId", "standingInFor",
            "objectKind", "object", "objectId", "position", "intact", "details");

    private final TrailNames names;
    private final TrailWords words;
    private final MessageSource messages;
    private final Clock clock;

    TrailCsv(TrailNames names, TrailWords words, MessageSource messages, Clock clock) {
        this.names = names;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    void write(ExportTrail.Copy copy, Actor auditor, OutputStream to, Locale locale) throws IOException {
        try (var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
            out.write(MARK_OF_UTF8);
            line(out, COLUMNS.stream().map(name -> messages.getMessage("audit.csv." + name, null, locale)).toList());
            copy.read(rows -> {
                var known = names.of(auditor, rows.stream().map(TrailRow::entry).toList(), locale);
                rows.forEach(row -> line(out, cells(row, known, locale)));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<String> cells(TrailRow row, TrailNames.Known known, Locale locale) {
        var entry = row.entry();
        ZoneId zone = clock.getZone();
        return Arrays.asList(entry.at().atZone(zone).format(TIME), entry.act(), words.act(entry.act(), locale),
                name(entry.person(), known), text(entry.person()), name(entry.standingInFor(), known),
                entry.objectKind(), words.object(entry, known, locale), entry.objectId().toString(),
                Long.toString(entry.position()), Boolean.toString(row.isIntact()), details(entry.details()));
    }

    /** Who has no name any more has the id in the next cell. */
    private static String name(@Nullable UUID person, TrailNames.Known known) {
        return person == null || !known.isNamed(person) ? "" : known.of(person);
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
