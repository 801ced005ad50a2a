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

    /** Where in the width of the field the text stands. */
    public enum Alignment {
        LEFT(0), CENTRE(1), RIGHT(2);

        private final int quadding;

        Alignment(int quadding) {
            this.quadding = quadding;
        }

        /** As the entry /Q of the field names it. */
        int quadding() {
            return quadding;
        }
    }
}
