package vn.lienthong.signing.pdf;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An anchor text to look for on a line. {@code …} stands for anything: between two pieces for a few letters, dots or
 * nothing; at the start or end for the rest of the run of text on that side.
 */
final class AnchorPattern {

    private static final String ANYTHING = "…";

    /** Letters a gap inside a pattern may hold: a day, a month, a row of dots. */
    private static final int LONGEST_GAP = 24;

    private final String given;

    private final List<Piece> pieces;

    private final boolean openStart;

    private final boolean openEnd;

    private record Piece(String letters, String tones) {}

    /** A range of letters on a line; {@code end} is exclusive. */
    record Range(int start, int end) {}

    AnchorPattern(String given) {
        this.given = given;
        pieces = List.of(given.split(ANYTHING, -1))
                .stream()
                .map(piece -> new Piece(VietnameseLetters.letters(piece), VietnameseLetters.tones(piece)))
                .filter(piece -> !piece.letters().isEmpty())
                .toList();
        if (pieces.isEmpty()) throw new IllegalArgumentException("An anchor needs a letter: " + given);
        openStart = given.strip().startsWith(ANYTHING);
        openEnd = given.strip().endsWith(ANYTHING);
    }

    String given() {
        return given;
    }

    List<Range> findIn(TextLine line) {
        var found = new ArrayList<Range>();
        var from = 0;
        while (from < line.letters().length()) {
            var range = next(line, from);
            if (range == null) break;
            found.add(range);
            from = range.end();
        }
        return found;
    }

    private @Nullable Range next(TextLine line, int from) {
        for (int start = find(line, pieces.getFirst(), from); start >= 0; start = find(line, pieces.getFirst(),
                start + 1)) {
            var end = endOfAll(line, start);
            if (end > start) {
                return new Range(openStart ? Math.max(from, line.runStart(start)) : start,
                        openEnd ? line.runEnd(end) : end);
            }
        }
        return null;
    }

    /** Where the last piece ends when the first starts here; negative when one is missing. */
    private int endOfAll(TextLine line, int start) {
        var end = start + pieces.getFirst().letters().length();
        for (var piece : pieces.subList(1, pieces.size())) {
            var at = find(line, piece, end);
            if (at < 0 || at - end > LONGEST_GAP) return -1;
            end = at + piece.letters().length();
        }
        return end;
    }

    private static int find(TextLine line, Piece piece, int from) {
        var at = line.letters().indexOf(piece.letters(), from);
        while (at >= 0 && !line.tones(at, at + piece.letters().length()).equals(piece.tones())) {
            at = line.letters().indexOf(piece.letters(), at + 1);
        }
        return at;
    }
}
