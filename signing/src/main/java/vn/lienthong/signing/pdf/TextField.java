package vn.lienthong.signing.pdf;

/**
 * A text field that is filled after the personal signature.
 *
 * @param fontSize points; a longer text is set smaller until it fits
 * @param covering whether the filled field hides what is printed below it, such as the dots or words of a draft
 */
public record TextField(Placement placement, double fontSize, Alignment alignment, boolean covering) {

    public TextField {
        if (!(fontSize >= 4 && fontSize <= 72)) throw new IllegalArgumentException("font size: " + fontSize);
    }

    /** Where in the width of the field the text stands. The order is that of the PDF entry /Q. */
    public enum Alignment {
        LEFT, CENTRE, RIGHT
    }
}
