package vn.lienthong.signing.pdf;

/** Where the picture of the agency seal stands beside a personal signature. */
public final class SealPlacement {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private SealPlacement() {}

    /**
     * A seal of real size whose right side covers a part of the signature picture, from the left, at the same height
     * (Decree 30/2020/NĐ-CP, Art. 33.1.b and Annex I); moved onto the page where it would leave it.
     *
     * @param diameterMillimetres real size of the seal
     * @param coveredPart part of the signature's width that is covered, between 0 and 1
     */
    public static Placement over(Placement signature, double diameterMillimetres, double coveredPart, PageSize page) {
        if (!(coveredPart >= 0 && coveredPart <= 1)) throw new IllegalArgumentException("part: " + coveredPart);
        var side = points(diameterMillimetres);
        var picture = signature.box();
        var right = picture.left() + picture.width() * coveredPart;
        var top = picture.top() + (picture.height() - side) / 2;
        return new Placement(signature.page(), new Box(right - side, top, side, side).movedOnto(page));
    }

    /** Real size in points of 1/72 inch. */
    public static double points(double millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }
}
