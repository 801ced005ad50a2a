package vn.lienthong.search.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads number, symbol, date, issuer, kind, subject and signer from the text of a document. What is not there is left
 * out: nothing is made up. Any text is borne, of any length and making.
 */
public final class Layout {
    private final Terms terms;
    private final CodeReader codes;
    private final SubjectReader subjects;
    private final List<Pattern> stamps;

    public Layout(Terms terms) {
        this.terms = terms;
        this.codes = new CodeReader(terms.kinds());
        this.subjects = new SubjectReader(terms);
        this.stamps = terms.urgencies().stream().map(Layout::stamp).toList();
    }

    private static Pattern stamp(Term urgency) {
        return Pattern.compile("\\W*" + Misread.words(Line.of(urgency.name(), false).folded()) + "\\W*");
    }

    /** Whether the letters lie about in a way that nobody can read: then only a look at the page helps. */
    public static boolean isGarbled(String text) {
        return Page.of(text).isGarbled();
    }

    public Map<Part, Reading> read(String text) {
        var page = Page.of(text);
        if (page.isGarbled()) return Map.of();
        var head = page.head();
        var code = codes.find(head);
        var readings = new EnumMap<Part, Reading>(Part.class);
        if (code != null) readings.putAll(code.readings());
        if (!readings.containsKey(Part.NUMBER))
            readings.putAll(codes.ofFormField(page.lines(), readings.get(Part.SYMBOL)));
        put(readings, Part.DATE, DateReader.find(page));
        var subject = subjects.find(page.lines(), page.body(), code == null ? -1 : code.line());
        readings.putAll(subjects.readings(subject, readings.get(Part.SYMBOL)));
        readings.putAll(IssuerReader.read(head, endOfNames(head, code, subject), code != null, stamps));
        put(readings, Part.URGENCY, urgency(head));
        readings.putAll(SignerReader.read(page.lines(), Math.max(subject.line(), code == null ? -1 : code.line()) + 1));
        return readings;
    }

    private static void put(Map<Part, Reading> readings, Part part, @Nullable Reading reading) {
        if (reading != null) readings.put(part, reading);
    }

    private static int endOfNames(List<Line> head, CodeReader.@Nullable Found code, SubjectReader.Found subject) {
        return Stream.of(code == null ? head.size() : code.line(),
                subject.line() < 0 ? head.size() : subject.line(), head.size())
                .min(Integer::compare)
                .orElseThrow();
    }

    private @Nullable Reading urgency(List<Line> head) {
        for (var line : head) {
            for (int at = 0; at < stamps.size(); at++) {
                if (line.isCapitals() && line.in(stamps.get(at)).matches())
                    return new Reading(terms.urgencies().get(at).key(), line.text(), true);
            }
        }
        return null;
    }
}
