package vn.lienthong.engine.document;

/**
 * Where a mark goes.
 *
 * @param page counts from 1
 * @param x    left edge in points (1/72 inch) from the left of the page as displayed
 * @param y    upper edge in points from the top
 */
public record MarkPlacement(Mark mark, int page, float x, float y, float width, float height) {
    public MarkPlacement {
        if (page < 1 || width <= 0 || height <= 0 || x < 0 || y < 0)
            throw new IllegalArgumentException("Not a place on a page");
    }
}
