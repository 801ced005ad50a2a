package vn.lienthong.webapp.integration.sealing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.MarkPlacement;
import vn.lienthong.signing.pdf.Box;
import vn.lienthong.signing.pdf.FieldPlacements;
import vn.lienthong.signing.pdf.Placement;
import vn.lienthong.signing.pdf.TextField;
import vn.lienthong.signing.pdf.TextField.Alignment;

/** The drafter's placements in the words of the signing module. */
final class FieldPlan {
    private FieldPlan() {}

    static FieldPlacements of(List<MarkPlacement> placements, double fontSize) {
        Map<Mark, Placement> places = new EnumMap<>(Mark.class);
        for (var one : placements)
            places.put(one.mark(), new Placement(one.page(), new Box(one.x(), one.y(), one.width(), one.height())));
        return new FieldPlacements(
                place(places, Mark.SIGNATURE), text(places, Mark.NUMBER, fontSize), text(places, Mark.DATE, fontSize),
                place(places, Mark.SEAL));
    }

    private static TextField text(Map<Mark, Placement> places, Mark mark, double fontSize) {
        return new TextField(place(places, mark), fontSize, Alignment.LEFT, true);
    }

    private static Placement place(Map<Mark, Placement> places, Mark mark) {
        var place = places.get(mark);
        if (place == null) throw new IllegalArgumentException("Not placed: " + mark);
        return place;
    }
}
