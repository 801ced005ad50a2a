package vn.lienthong.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Number and symbol of a document (Decree 30/2020/NĐ-CP, art. 15) as a key that every way of writing it meets:
 * {@code Số: 05/QĐ-UBND}, {@code 5/qd-ubnd}, {@code 05 / QĐ–UBND} and {@code 05QĐUBND} are all {@code 5qdubnd}. What stands
 * between the parts counts between two numbers alone: {@code 30-2020ndcp} is no document of number 302.
 */
public final class NumberSymbols {
    /** More parts than any symbol in use has: number, year, kind, agency, unit, sub-unit and one to spare. */
    private static final int MOST_PARTS = 7;
    private static final int MOST_CANDIDATES = 256;
    /** Anything but letters and digits, and the place where a number begins at the end of a word: {@code so05}. */
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^a-z0-9]+|(?<=[a-z])(?=[0-9])");
    /** The words of a query. A number within one begins nothing ({@code covid19}), but after its label: {@code so05/qd}. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+|(?<=\\bso)(?=[0-9])");
    private static final Pattern BARE_NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern MENTION = Pattern
            .compile("(?=\\d)(?<![\\p{L}\\d/])\\d{1,6}\\p{L}?\\s?/\\s?(?:\\d{4}\\s?/\\s?)?"
                    + "\\p{Lu}[\\p{L}\\d]{0,15}(?:\\s?[-\u2010-\u2015\u2212]\\s?\\p{L}[\\p{L}\\d]{0,15}){0,5}");

    /** Six digits, a letter of two places, a blank: no mention begins further before its first slash. */
    private static final int LONGEST_NUMBER = 9;

    private NumberSymbols() {}

    /** The key of a number and its symbol; empty when there is neither (a draft). */
    public static String key(@Nullable String number, @Nullable String symbol) {
        return key(parts(written(number, symbol)));
    }

    /** The beginnings of a key, itself included: {@code 5}, {@code 5qd}, {@code 5qdubnd}. */
    public static List<String> beginnings(@Nullable String number, @Nullable String symbol) {
        var beginnings = new ArrayList<String>();
        var begun = "";
        for (var part : parts(written(number, symbol))) {
            begun = with(begun, part);
            beginnings.add(begun);
        }
        return List.copyOf(beginnings);
    }

    /**
     * What of a query could be a whole number and symbol: from each number on, every run of parts. A query does not say
     * where the symbol ends ({@code 05/QĐ UBND tỉnh}), so the index decides which of them exists.
     */
    public static Set<String> wholeKeysIn(String query) {
        var words = words(query);
        var keys = new LinkedHashSet<String>();
        for (var start = 0; start < words.size(); start++) {
            if (!isNumber(words.get(start))) continue;
            for (var end = start + 1; end <= Math.min(words.size(), start + MOST_PARTS); end++) {
                var run = words.subList(start, end);
                if (!isBareNumber(run) && keys.size() < MOST_CANDIDATES) keys.add(keyOf(run));
            }
        }
        return keys;
    }

    /** What of a query could be a number and symbol still being typed: a run that reaches its end ({@code 5/QĐ}), or a lone number. */
    public static Set<String> begunKeysIn(String query) {
        var words = words(query);
        var keys = new LinkedHashSet<String>();
        for (var start = Math.max(0, words.size() - MOST_PARTS); start < words.size(); start++) {
            var run = words.subList(start, words.size());
            if (isNumber(run.getFirst()) && (start == 0 || !isBareNumber(run))) keys.add(keyOf(run));
        }
        return keys;
    }

    private static List<String> words(String query) {
        return unlabelled(Stream.of(BETWEEN_WORDS.split(VietnameseText.fold(query)))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    private static String keyOf(List<String> words) {
        return key(parts(String.join("/", words)));
    }

    /** Keys of the documents a text cites, at most {@code limit}; so that who looks for a decision also finds what refers to it. */
    public static Set<String> mentionedIn(String text, int limit) {
        var keys = new LinkedHashSet<String>();
        var mention = MENTION.matcher(text).useTransparentBounds(true);
        var from = 0;
        for (var slash = text.indexOf('/'); slash >= 0 && keys.size() < limit; slash = text.indexOf('/', slash + 1)) {
            for (var at = Math.max(from, slash - LONGEST_NUMBER); at < slash; at++) {
                if (!Character.isDigit(text.charAt(at)) || !mention.region(at, text.length()).lookingAt()) continue;
                keys.add(key(parts(mention.group())));
                from = mention.end();
                slash = from - 1;
                break;
            }
        }
        return keys;
    }

    private static String written(@Nullable String number, @Nullable String symbol) {
        return (number == null ? "" : number) + "/" + (symbol == null ? "" : symbol);
    }

    private static List<String> parts(String text) {
        return unlabelled(Stream.of(BETWEEN_PARTS.split(VietnameseText.fold(text)))
                .filter(part -> !part.isEmpty())
                .map(part -> LEADING_ZEROS.matcher(part).replaceFirst(""))
                .toList());
    }

    private static List<String> unlabelled(List<String> parts) {
        var isLabelled = parts.size() > 1 && parts.getFirst().equals("so") && isNumber(parts.get(1));
        return isLabelled ? parts.subList(1, parts.size()) : parts;
    }

    private static String key(List<String> parts) {
        var key = "";
        for (var part : parts) key = with(key, part);
        return key;
    }

    private static String with(String begun, String part) {
        var isBetweenNumbers = !begun.isEmpty() && isDigit(begun.charAt(begun.length() - 1)) && isNumber(part);
        return isBetweenNumbers ? begun + "-" + part : begun + part;
    }

    private static boolean isBareNumber(List<String> run) {
        return run.size() == 1 && BARE_NUMBER.matcher(run.getFirst()).matches();
    }

    private static boolean isNumber(String part) {
        return isDigit(part.charAt(0));
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
