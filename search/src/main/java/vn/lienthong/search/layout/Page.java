package vn.lienthong.search.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.lienthong.search.text.VietnameseText;

/**
 * The lines of a text, what says nothing taken away: the national motto, rules, page numbers, the stamp of arrival. Two
 * columns that a machine has read as one line come apart where the motto stood.
 *
 * @param body where the head ends: the first line that speaks to somebody or gives a ground
 */
record Page(List<Line> lines, int body) {
    private static final int MOST_LINES = 4_000;
    private static final int LONGEST = 2_000;
    /** Main document and some appendices; who signed stands before them. */
    private static final int MOST_LETTERS = 100_000;
    private static final int DEEPEST_HEAD = 40;
    /** Vietnamese has hardly a word of one letter. */
    private static final int FEW_SINGLE = 4;
    private static final int SHARE_OF_SINGLE = 12;
    private static final Pattern WORDS = Pattern.compile(" ");
    private static final Pattern SINGLE = Pattern.compile("\\p{L}");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\x0B\\f]+");
    private static final Pattern MOTTO = Pattern.compile(
            Misread.words("cong hoa xa hoi chu nghia") + "(?:" + Misread.words(" viet") + "(?:" + Misread.words(" nam")
                    + ")?)?|" + Misread.words("doc lap") + "\\W{0,5}" + Misread.words("tu do") + "\\W{0,5}"
                    + Misread.words("hanh phuc") + "|" + Misread.words("dang cong san viet nam"));
    private static final Pattern WITHOUT_NAM = Pattern.compile(Misread.words("chu nghia viet") + "$");
    private static final Pattern NAM = Pattern.compile("(?:^|\\s)nam$");
    private static final Pattern ARRIVAL = Pattern
            .compile("^(?:den\\s*(?:so|ngay|[:.]|$)|so den\\b|ngay den\\b|chuyen\\s*:)");
    private static final Pattern BODY = Pattern.compile(
            "^(?:kinh (?:gui|moi|thua)|tran trong kinh|can cu|thuc hien\\b|xet (?:de nghi|to trinh)|theo de nghi|dieu 1\\b"
                    + "|phan (?:i|1|thu nhat)\\b|i\\s*[.-])");

    static Page of(String text) {
        var lines = new ArrayList<Line>();
        boolean isAfterGap = true;
        boolean isNamMissing = false;
        var beginning = text.substring(0, Math.min(text.length(), MOST_LETTERS));
        for (var raw : VietnameseText.normalise(beginning).split("\\R", MOST_LINES)) {
            var bounded = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
            var line = Line.of(SPACES.matcher(bounded).replaceAll(" ").strip(), isAfterGap);
            if (line.text().isEmpty()) {
                isAfterGap = true;
                continue;
            }
            var motto = line.in(MOTTO);
            if (motto.find()) {
                isNamMissing = WITHOUT_NAM.matcher(motto.group()).find();
                add(lines, line.part(0, motto.start()));
                add(lines, line.part(motto.end(), line.text().length()));
            } else if (isNamMissing && line.in(NAM).find()) {
                isNamMissing = false;
                add(lines, line.part(0, line.text().length() - 3));
            } else {
                add(lines, line);
            }
            isAfterGap = false;
        }
        return new Page(List.copyOf(lines), body(lines));
    }

    private static void add(List<Line> lines, Line line) {
        if (says(line)) lines.add(line);
    }

    /** A line without letters may still be a number with its stroke. */
    private static boolean says(Line line) {
        return (!line.isBlank() || line.text().contains("/")) && !line.begins(ARRIVAL);
    }

    private static int body(List<Line> lines) {
        int most = Math.min(lines.size(), DEEPEST_HEAD);
        return IntStream.range(0, most).filter(at -> lines.get(at).begins(BODY)).findFirst().orElse(most);
    }

    /**
     * Whether letters and their marks lie apart, as in files whose letters come from several fonts: {@code HUY N ĐÔNG H IỆ Ả}.
     */
    boolean isGarbled() {
        var words = head().stream().flatMap(line -> Stream.of(WORDS.split(line.text(), -1))).toList();
        long single = words.stream().filter(word -> SINGLE.matcher(word).matches()).count();
        return single >= FEW_SINGLE && single * SHARE_OF_SINGLE >= words.size();
    }

    List<Line> head() {
        return lines.subList(0, body);
    }

    static boolean isOfBody(Line line) {
        return line.begins(BODY);
    }
}
