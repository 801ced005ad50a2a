package vn.lienthong.search.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads place and date: {@code Hòa Bình, ngày 05 tháng 3 năm 2026}. */
final class DateReader {
    private static final String DAY = "([0-9oil|]{1,2})";
    static final Pattern DATE = Pattern.compile("n[gq9][a-z]y\\s*" + DAY + "\\s*th[a-z]n[gq9]\\s*" + DAY
            + "\\s*n[a-z]m\\s*((?:20|2o|19)[0-9oil|]{2})");
    /** Day or month left blank for a pen. */
    static final Pattern BLANK = Pattern.compile("n[gq9]ay[\\s.\u2026_0-9]*thang[\\s.\u2026_0-9]*nam[\\s.\u2026_0-9]*");
    private static final Pattern ALONE = Pattern
            .compile("^(?:[a-z .-]{2,40},|[\\w.\\[\\]-]{1,60}\\s?:)\\s*" + DATE.pattern() + "\\W*$");

    private DateReader() {}

    /** In the head; else on a line of its own, where a text box was read last. */
    static @Nullable Reading find(Page page) {
        Line doubtful = null;
        for (var line : page.head()) {
            var date = line.in(DATE);
            if (date.find() && isOfPlace(line, date)) return reading(line, date, true);
            if (!line.has(DATE) && line.has(BLANK)) return alone(page.lines());
            if (doubtful == null && line.has(DATE)) doubtful = line;
        }
        if (doubtful == null) return alone(page.lines());
        var date = doubtful.in(DATE);
        return date.find() ? reading(doubtful, date, false) : null;
    }

    /** Behind a place and a comma, and at the end of its line: a day that the text speaks of stands otherwise. */
    private static boolean isOfPlace(Line line, Matcher date) {
        return beginOfPlace(line, date.start()) < date.start()
                && line.part(date.end(), line.text().length()).isBlank();
    }

    private static @Nullable Reading alone(List<Line> lines) {
        for (var line : lines) {
            var date = line.in(ALONE);
            if (date.find()) return reading(line, date, false);
        }
        return null;
    }

    private static @Nullable Reading reading(Line line, Matcher date, boolean isInPlace) {
        var digits = digits(date.group(1)) + "." + digits(date.group(2)) + "." + digits(date.group(3));
        var isRead = digits.equals(date.group(1) + "." + date.group(2) + "." + date.group(3));
        try {
            var parts = digits.split("\\.", -1);
            var day = LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
            return new Reading(day.toString(), line.text(), isInPlace && isRead);
        } catch (DateTimeException _) {
            return null; // 31 February: misread, or written so; nothing to propose
        }
    }

    private static String digits(String read) {
        return read.replace('o', '0').replace('i', '1').replace('l', '1').replace('|', '1');
    }

    /** The line without place and date of the other column. */
    static Line without(Line line) {
        var date = line.in(DATE);
        if (!date.find()) {
            date = line.in(BLANK);
            if (!date.find()) return line;
        }
        var isWhole = date.start() == 0 && line.part(date.end(), line.text().length()).isBlank();
        return isWhole || isOfPlace(line, date) ? line.part(0, beginOfPlace(line, date.start())) : line;
    }

    /** The place is the run of capitalised words before the comma. */
    private static int beginOfPlace(Line line, int date) {
        int comma = line.text().lastIndexOf(',', date);
        if (comma < 0 || !line.text().substring(comma + 1, date).isBlank()) return date;
        int begin = comma;
        while (begin > 0) {
            int space = line.text().lastIndexOf(' ', begin - 1);
            var word = line.text().substring(space + 1, begin).strip();
            boolean isName = !word.isEmpty() && Character.isUpperCase(word.charAt(0))
                    && word.chars().allMatch(letter -> Character.isLetter(letter) || letter == '.');
            if (!isName) break;
            begin = space + 1;
            if (space < 0) break;
            begin = space;
        }
        return begin;
    }
}
