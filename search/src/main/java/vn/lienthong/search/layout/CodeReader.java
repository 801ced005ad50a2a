package vn.lienthong.search.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads number and symbol; the number may be left blank for a pen. */
final class CodeReader {
    private static final String NUMBER = "((?:[0-9oil|][0-9oil|\\s]{0,6}[a-z]?)?)[\\s._\u2026]{0,40}";
    private static final String SYMBOL = "((?:[0-9]{4}\\s?/\\s?)?[a-z][a-z0-9&]{0,15}(?:\\s?[-.]\\s?[a-z][a-z0-9&]{0,15}){0,5})";
    /** With its label, at the start of a line or behind the date of the other column. */
    private static final Pattern LABELLED = Pattern
            .compile("(?:^|\\s)(?:(?:luat|nghi quyet|phap lenh)\\s)?(?:s[o06e]|56)\\s?[:;.,]?\\s*[._\u2026]*" + NUMBER
                    + "[/\\\\]\\s?" + SYMBOL);
    private static final Pattern BARE = Pattern.compile("^([0-9]{1,6}[a-z]?)\\s?/\\s?" + SYMBOL + "$");
    /** What a clerk's program wrote into a field of the form: {@code so_van_ban: 12/UBND-VP}. */
    private static final Pattern FIELD = Pattern
            .compile("^[\\w.\\[\\]-]{1,60}\\s?:\\s?([0-9]{1,6}[a-z]?)\\s?/\\s?" + SYMBOL + "$");
    /** For a pen. */
    private static final Pattern EMPTY = Pattern.compile("^s[o06]\\s?[:;.,]?[\\s._\u2026]*$");
    private static final Pattern GUESSED = Pattern.compile("[oOlI|]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<Term> kinds;

    CodeReader(List<Term> kinds) {
        this.kinds = kinds;
    }

    /** Where it stands. */
    record Found(int line, int start, int end, Map<Part, Reading> readings) {}

    @Nullable
    Found find(List<Line> head) {
        for (int at = 0; at < head.size(); at++) {
            var code = head.get(at).in(LABELLED);
            if (head.get(at).has(EMPTY)) return null;
            if (code.find() && stands(head.get(at), code)) return found(at, head.get(at), code, true);
        }
        for (int at = 0; at < head.size(); at++) {
            var code = head.get(at).in(BARE);
            if (code.find()) return found(at, head.get(at), code, false);
        }
        return null;
    }

    /** Behind a word it is the number of another document. */
    private static boolean stands(Line line, Matcher code) {
        var before = line.part(0, code.start());
        if (before.isBlank()) return true;
        var date = before.in(DateReader.DATE);
        return date.find() && before.part(date.end(), before.text().length()).isBlank();
    }

    /** For a page that leaves the number blank: signed files carry it in a form field. Empty when there is none. */
    Map<Part, Reading> ofFormField(List<Line> lines, @Nullable Reading symbol) {
        for (int at = 0; at < lines.size(); at++) {
            var code = lines.get(at).in(FIELD);
            if (!code.find()) continue;
            var read = found(at, lines.get(at), code, true).readings();
            var own = read.get(Part.SYMBOL);
            if (symbol == null || own == null) return read;
            if (own.value().equalsIgnoreCase(symbol.value())) return read;
        }
        return Map.of();
    }

    private Found found(int at, Line line, Matcher code, boolean isSure) {
        var readings = new EnumMap<Part, Reading>(Part.class);
        var snippet = line.text().substring(code.start(), code.end()).strip();
        var written = line.text().substring(code.start(1), code.end(1)).strip();
        var number = number(written);
        if (!number.isEmpty())
            readings.put(Part.NUMBER, new Reading(number, snippet, isSure && number.equals(written)));
        var symbol = SPACE.matcher(line.text().substring(code.start(2), code.end(2))).replaceAll("");
        var spelt = spelt(symbol);
        readings.put(Part.SYMBOL, new Reading(spelt, snippet, isSure && spelt.equals(symbol)));
        return new Found(at, code.start(), code.end(), readings);
    }

    private static String number(String written) {
        var joined = SPACE.matcher(written).replaceAll("");
        if (joined.chars().noneMatch(Character::isDigit)) return "";
        var last = joined.length() - 1;
        var isLettered = Character.isLetter(joined.charAt(last)) && !GUESSED.matcher(joined.substring(last)).matches();
        var digits = isLettered ? joined.substring(0, last) : joined;
        var guessed = digits.replaceAll("[oO]", "0").replaceAll("[lIi|]", "1");
        return isLettered ? guessed + joined.charAt(last) : guessed;
    }

    /** With the spelling of the kind's row, when it was typed or read without its marks; a dash is a hyphen. */
    private String spelt(String symbol) {
        var plain = symbol.replaceAll("[\u2010-\u2015\u2212]", "-");
        int end = plain.indexOf('-');
        if (end < 0) return plain;
        int begin = plain.lastIndexOf('/', end) + 1;
        var first = plain.substring(begin, end);
        if (kinds.stream().anyMatch(kind -> first.equals(kind.abbreviation()))) return plain;
        var alike = kinds.stream().filter(kind -> isAlike(first, kind.abbreviation())).toList();
        if (alike.size() != 1 || !first.toUpperCase(Locale.ROOT).equals(first)) return plain;
        return plain.substring(0, begin) + alike.getFirst().abbreviation() + plain.substring(end);
    }

    private static boolean isAlike(String written, @Nullable String abbreviation) {
        return abbreviation != null
                && Line.of(written, false).folded().equals(Line.of(abbreviation, false).folded());
    }
}
