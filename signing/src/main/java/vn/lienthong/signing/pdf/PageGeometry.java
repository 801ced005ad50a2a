package vn.lienthong.signing.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Converts between the user space of a page and the page as displayed (top left origin, upright, crop box only, real
 * points when the page has a user unit).
 */
final class PageGeometry {

    /** Acrobat's own limit of a page side without a user unit. */
    private static final double LONGEST_SIDE = 14_400;

    /** Steps to one unit of user space: far finer than anybody sees, and a power of two. */
    private static final double GRID = 16;

    private final PageSize size;

    private final AffineTransform toDisplay;

    private final double unit;

    private PageGeometry(PageSize size, AffineTransform toDisplay, double unit) {
        this.size = size;
        this.unit = unit;
        this.toDisplay = toDisplay;
    }

    static PageGeometry of(PDPage page, int number) throws RefusedException {
        var crop = page.getCropBox();
        var unit = page.getUserUnit();
        var width = crop.getWidth() * unit;
        var height = crop.getHeight() * unit;
        if (!usable(width) || !usable(height)) {
            throw new RefusedException(PdfRefusal.PAGE_SIZE_UNUSABLE, Map.of("page", Integer.toString(number)));
        }
        var rotation = Math.floorMod(page.getRotation(), 360);
        var transform = switch (rotation) {
            case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 180 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 270 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(1, 0, 0, -1, 0, height);
        };
        transform.scale(unit, unit);
        transform.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
        var lying = rotation == 90 || rotation == 270;
        return new PageGeometry(new PageSize(lying ? height : width, lying ? width : height, rotation), transform,
                unit);
    }

    private static boolean usable(double side) {
        return side >= 1 && side <= LONGEST_SIDE * 10;
    }

    PageSize size() {
        return size;
    }

    /** Points to one unit of user space: 1 but for very large drawings. */
    double unit() {
        return unit;
    }

    /** User space to display, y downwards. */
    AffineTransform toDisplay() {
        return new AffineTransform(toDisplay);
    }

    /** The lower left corner of the box, upright as displayed, y upwards, in user space: for drawing. */
    AffineTransform drawingIn(Box box) {
        var transform = fromDisplay();
        transform.translate(box.left(), box.bottom());
        transform.scale(1, -1);
        return transform;
    }

    PDRectangle toUserSpace(Box box) {
        var user = fromDisplay()
                .createTransformedShape(new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()))
                .getBounds2D();
        var left = snapped(user.getMinX());
        var bottom = snapped(user.getMinY());
        return new PDRectangle(left, bottom, snapped(user.getMaxX()) - left, snapped(user.getMaxY()) - bottom);
    }

    /**
     * On the grid, sums and differences are exact. Elsewhere the size of a field is another number when it is read again, its
     * mark is drawn in that size, and a judge sees a change of what was signed before.
     */
    private static float snapped(double coordinate) {
        return (float) (Math.rint(coordinate * GRID) / GRID);
    }

    private AffineTransform fromDisplay() {
        try {
            return toDisplay.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("a turned and scaled page can always be turned back", e);
        }
    }
}
