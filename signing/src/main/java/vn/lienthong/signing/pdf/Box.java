package vn.lienthong.signing.pdf;

/**
 * A rectangle on a page as displayed: points of 1/72 inch, origin at the top left of the visible page, y downwards.
 */
public record Box(double left, double top, double width, double height) {

    public Box {
        if (!(width > 0) || !(height > 0) || !Double.isFinite(left + top + width + height)) {
            throw new IllegalArgumentException("Not a rectangle: " + left + " " + top + " " + width + " " + height);
        }
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    /** The smallest rectangle around both. */
    Box around(Box other) {
        var newLeft = Math.min(left, other.left);
        var newTop = Math.min(top, other.top);
        return new Box(newLeft, newTop, Math.max(right(), other.right()) - newLeft,
                Math.max(bottom(), other.bottom()) - newTop);
    }

    /** The same size, moved as little as possible to lie on the page; unchanged where it is larger than the page. */
    Box movedOnto(PageSize page) {
        var newLeft = Math.max(0, Math.min(left, page.width() - width));
        var newTop = Math.max(0, Math.min(top, page.height() - height));
        return new Box(newLeft, newTop, width, height);
    }

    boolean liesOn(PageSize page) {
        // half a point of tolerance: browsers round the positions they send
        return left >= -0.5 && top >= -0.5 && right() <= page.width() + 0.5 && bottom() <= page.height() + 0.5;
    }
}
