package vn.lienthong.webapp.outgoing;

import java.util.Locale;
import java.util.Map;

import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.MarkPlacement;

/**
 * Where a mark stands, as fields of a form: millimetres from the left and the top of the page as it is displayed. Texts,
 * because what was typed stays.
 */
record MarkBox(Mark mark, String page, String left, String top, String width, String height) {
    private static final double MILLIMETRE = 72 / 25.4;

    static MarkBox of(MarkPlacement place) {
        return new MarkBox(
                place.mark(), Integer.toString(place.page()), millimetres(place.x()), millimetres(place.y()),
                millimetres(place.width()), millimetres(place.height()));
    }

    static MarkBox of(Mark mark, Map<String, String> sent) {
        return new MarkBox(
                mark, field(sent, mark, "page"), field(sent, mark, "left"), field(sent, mark, "top"),
                field(sent, mark, "width"), field(sent, mark, "height"));
    }

    /** Key of the mark's name. */
    public String nameKey() {
        return "outgoing.mark." + mark.name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when it is no place on any page */
    MarkPlacement placement() {
        return new MarkPlacement(
                mark, Integer.parseInt(page.strip()), points(left), points(top), points(width), points(height));
    }

    private static String field(Map<String, String> sent, Mark mark, String name) {
        return sent.getOrDefault(mark.name() + "." + name, "");
    }

    private static String millimetres(float points) {
        return String.format(Locale.ROOT, "%.1f", points / MILLIMETRE);
    }

    private static float points(String millimetres) {
        var value = Double.parseDouble(millimetres.strip().replace(',', '.'));
        if (!Double.isFinite(value)) throw new IllegalArgumentException("Not a length");
        return (float) (value * MILLIMETRE);
    }
}
