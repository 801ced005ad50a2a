package vn.lienthong.signing.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Glyphs on one baseline in reading order, whatever order and pieces the file draws them in. */
final class TextLine {

    private final List<Glyph> glyphs;

    private final String letters;

    /** Index of the glyph each letter comes from. */
    private final int[] glyphOfLetter;

    private TextLine(List<Glyph> glyphs) {
        this.glyphs = glyphs;
        var text = new StringBuilder();
        var origin = new ArrayList<Integer>();
        for (int i = 0; i < glyphs.size(); i++) {
            var piece = VietnameseLetters.letters(glyphs.get(i).text());
            text.append(piece);
            for (int k = 0; k < piece.length(); k++) origin.add(i);
        }
        letters = text.toString();
        glyphOfLetter = origin.stream().mapToInt(Integer::intValue).toArray();
    }

    static List<TextLine> linesOf(List<Glyph> glyphs) {
        var sorted = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::across)).toList();
        var lines = new ArrayList<TextLine>();
        var line = new ArrayList<Glyph>();
        for (var glyph : sorted) {
            if (!line.isEmpty() && glyph.across() - line.getLast().across() > glyph.size() * 0.25) {
                lines.add(ordered(line));
                line.clear();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) lines.add(ordered(line));
        return lines;
    }

    private static TextLine ordered(List<Glyph> line) {
        return new TextLine(line.stream().sorted(Comparator.comparingDouble(Glyph::along)).toList());
    }

    String letters() {
        return letters;
    }

    /** The tones on a range of letters. */
    String tones(int from, int to) {
        var text = new StringBuilder();
        for (int i = glyphOfLetter[from]; i <= glyphOfLetter[to - 1]; i++) text.append(glyphs.get(i).text());
        return VietnameseLetters.tones(text.toString());
    }

    /** Start of the run of text without a wide gap that this letter belongs to. */
    int runStart(int letter) {
        var start = letter;
        while (start > 0 && joined(start - 1, start))
            start--;
        return start;
    }

    /** End, exclusive, of the run of text without a wide gap that the letter before belongs to. */
    int runEnd(int end) {
        var last = end;
        while (last < letters.length() && joined(last - 1, last))
            last++;
        return last;
    }

    private boolean joined(int left, int right) {
        return glyphs.get(glyphOfLetter[right]).follows(glyphs.get(glyphOfLetter[left]));
    }

    String text(int from, int to) {
        var text = new StringBuilder();
        for (int i = glyphOfLetter[from]; i <= glyphOfLetter[to - 1]; i++) text.append(glyphs.get(i).text());
        return text.toString();
    }

    Box box(int from, int to) {
        var box = glyphs.get(glyphOfLetter[from]).box();
        for (int i = glyphOfLetter[from]; i <= glyphOfLetter[to - 1]; i++) box = box.around(glyphs.get(i).box());
        return box;
    }
}
