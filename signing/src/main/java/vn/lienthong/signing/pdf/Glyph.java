package vn.lienthong.signing.pdf;

/**
 * One drawn glyph.
 *
 * @param text what it stands for, combining marks drawn after it included
 * @param along position in the direction of its text, as displayed
 * @param across position of its baseline at right angles to that direction
 * @param size height of the letters in points
 * @param box around the glyph as displayed
 */
record Glyph(String text, double along, double across, double size, Box box) {

    Glyph with(String mark, Box markBox) {
        return new Glyph(text + mark, along, across, size, box.around(markBox));
    }

    /** Bold imitated by drawing the same letter twice, a little apart. */
    boolean isDrawnOver(Glyph earlier) {
        return text.equals(earlier.text) && Math.abs(along - earlier.along) < size * 0.15
                && Math.abs(across - earlier.across) < size * 0.15;
    }

    boolean follows(Glyph earlier) {
        return along - (earlier.along + Math.max(earlier.box.width(), earlier.box.height())) < size * 3;
    }
}
