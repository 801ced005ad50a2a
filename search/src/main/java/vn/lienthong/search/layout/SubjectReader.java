package vn.lienthong.search.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads kind and subject: a title with the subject below it, or the {@code V/v …} under the number of a letter. */
final class SubjectReader {
    private static final int MOST_LINES = 7;
    private static final int LONGEST = 500;
    private static final Pattern ABOUT = Pattern.compile("(?:^|\\s)[vu]\\s?[/\\\\]\\s?[vuw][.:]?\\s");
    private static final Pattern AUTHORITY = Pattern.compile(
            "^(?:(?:pho )?chu tich|uy ban|ubnd|hoi dong|(?:tong |pho )?giam doc|(?:thu|bo|cuc|truong|hieu|vien|chanh)\\b"
                    + "|ban |thu tuong|quyet dinh\\s*:|quyet nghi|so )");
    private static final Pattern AFTER = Pattern.compile(
            "^(?:ngay \\d|trong (?:thoi gian|nam|thang)|nham |de (?:trien khai|thuc hien|chuan bi)|thuc hien |theo "
                    + "|uy ban nhan dan .*(?:thong bao|bao cao|kinh moi)|\\d+\\s*[.)]|thoi gian\\s*:|ho va ten)");
    /** The slanted date of the other column, misread: a run of capitals behind the small letters of a subject. */
    private static final Pattern NOISE = Pattern
            .compile("(?<=\\p{Ll}\\s)\\p{Lu}{3,}[,.]?\\p{Lu}*(?:\\s\\p{Lu}{3,}).*$");
    private static final Pattern CARRYING_OUT = Pattern.compile("^thuc hien ");
    private static final Pattern RULE = Pattern.compile("^[\\W_]*$");

    private final Terms terms;
    private final List<Title> titles;

    SubjectReader(Terms terms) {
        this.terms = terms;
        this.titles = terms.kinds()
                .stream()
                .sorted(Comparator.comparingInt((Term kind) -> kind.name().length()).reversed())
                .map(kind -> new Title(kind, Pattern.compile(
                        "^\\W*" + Misread.words(Line.of(kind.name(), false).folded()) + "(?![a-z])[\\s:.-]*")))
                .toList();
    }

    private record Title(Term kind, Pattern pattern) {}

    /** Where the title or the subject begins. */
    record Found(int line, @Nullable Term kind, @Nullable Reading subject, @Nullable String title) {}

    /** @param symbol line of the number and symbol; -1 for none */
    Found find(List<Line> lines, int head, int symbol) {
        for (int at = symbol < 0 ? 0 : symbol; at < Math.min(lines.size(), head + 3); at++) {
            var line = lines.get(at);
            var about = line.in(ABOUT);
            if (about.find() && at < head)
                return new Found(at, null, letter(lines, at, about.end(), about.start()), null);
            for (var title : titles) {
                var found = line.in(title.pattern());
                if (!found.find() || !line.part(0, found.end()).isCapitals() || at == symbol) continue;
                var rest = line.part(found.end(), line.text().length());
                if (!rest.text().isEmpty() && rest.isCapitals() && !isLong(rest)) continue;
                return new Found(at, title.kind(), titled(lines, at, rest), line.text());
            }
        }
        return new Found(-1, null, null, null);
    }

    private static boolean isLong(Line rest) {
        return rest.text().length() > 12;
    }

    Map<Part, Reading> readings(Found found, @Nullable Reading symbol) {
        var readings = new EnumMap<Part, Reading>(Part.class);
        if (found.subject() != null) readings.put(Part.SUBJECT, found.subject());
        var bySymbol = symbol == null ? null : ofSymbol(symbol.value());
        if (found.kind() != null) {
            var agrees = bySymbol == null || bySymbol.equals(found.kind());
            readings.put(Part.KIND, new Reading(found.kind().key(), String.valueOf(found.title()),
                    agrees && (bySymbol != null || symbol == null)));
        } else if (symbol != null && bySymbol != null) {
            readings.put(Part.KIND, new Reading(bySymbol.key(), symbol.snippet(), false));
        } else if (found.subject() != null && symbol != null) {
            readings.put(Part.KIND, new Reading(terms.letter(), found.subject().snippet(), true));
        }
        return readings;
    }

    private @Nullable Term ofSymbol(String symbol) {
        var first = symbol.substring(symbol.lastIndexOf('/') + 1).split("-", 2)[0];
        if (!symbol.contains("-")) return null;
        return terms.kinds().stream().filter(kind -> first.equals(kind.abbreviation())).findFirst().orElse(null);
    }

    private static @Nullable Reading letter(List<Line> lines, int at, int from, int label) {
        var first = DateReader.without(lines.get(at).part(from, lines.get(at).text().length()));
        var noise = NOISE.matcher(first.text());
        if (!first.isCapitals() && noise.find()) first = first.part(0, noise.start());
        var isWhole = first.text().length() == lines.get(at).text().substring(from).strip().length();
        var words = new ArrayList<>(List.of(first.text()));
        follow(lines, at + 1, words);
        var subject = joined(words);
        return subject.isEmpty()
                ? null
                : new Reading("V/v " + subject, lines.get(at).text().substring(label).strip(), isWhole);
    }

    private static @Nullable Reading titled(List<Line> lines, int at, Line rest) {
        var words = new ArrayList<String>();
        if (!rest.text().isEmpty()) words.add(rest.text());
        follow(lines, at + 1, words);
        var subject = joined(words);
        return subject.isEmpty() ? null : new Reading(subject, words.getFirst(), true);
    }

    /** Takes the lines that go on with a subject. */
    private static void follow(List<Line> lines, int from, List<String> words) {
        for (int at = from; at < Math.min(lines.size(), from + MOST_LINES); at++) {
            var line = lines.get(at);
            boolean isFirst = words.isEmpty();
            if (line.has(RULE) || (Page.isOfBody(line) && !isRightBelow(isFirst, line))) return;
            if (line.has(DateReader.DATE) && DateReader.without(line).isBlank()) continue;
            if ((line.begins(AFTER) && !isRightBelow(isFirst, line)) || (line.isCapitals() && line.begins(AUTHORITY)))
                return;
            if (!isFirst && line.isAfterGap() && !line.beginsSmall()) return;
            if (!isFirst && line.isCapitals() && line.text().length() > 6 && !isCapitals(words)) return;
            words.add(DateReader.without(line).text());
            if (line.text().endsWith(".") || line.text().endsWith(":")) return;
        }
    }

    /** A plan may be about carrying something out: right below its title that is the subject, and no ground. */
    private static boolean isRightBelow(boolean isFirst, Line line) {
        return isFirst && !line.isAfterGap() && line.begins(CARRYING_OUT);
    }

    private static boolean isCapitals(List<String> words) {
        return Line.of(words.getFirst(), false).isCapitals();
    }

    private static String joined(List<String> words) {
        var subject = String.join(" ", words).replaceAll("\\s+", " ").replaceAll("[\\s.:;,_-]+$", "").strip();
        return subject.length() > LONGEST ? "" : subject;
    }
}
