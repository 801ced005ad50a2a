package vn.lienthong.engine.content;

import java.util.List;

/**
 * How many pages a PDF has and how large the first ones are.
 *
 * @param sizes of the first pages, upright
 * @param count of all pages
 */
public record PageLayout(List<Size> sizes, int count) {
    public PageLayout {
        sizes = List.copyOf(sizes);
        if (sizes.isEmpty() || sizes.size() > count) throw new IllegalArgumentException("No layout of " + count);
    }

    /** In points of 1/72 inch. */
    public record Size(double width, double height) {}
}
