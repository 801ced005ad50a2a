package vn.lienthong.webapp.outgoing;

import java.util.List;

import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.MarkPlacement;
import vn.lienthong.signing.pdf.PageSize;

/** Where a box waits for the drafter when the text does not tell its place: where such things usually stand. */
final class MarkDefaults {
    private MarkDefaults() {}

    /** @param sealSide width and height of the seal, in points */
    static MarkPlacement of(Mark mark, List<PageSize> sizes, double sealSide) {
        var first = sizes.getFirst();
        var last = sizes.getLast();
        return switch (mark) {
            case NUMBER -> on(mark, 1, first, 0.18, 0.1, 90, 18);
            case DATE -> on(mark, 1, first, 0.55, 0.13, 180, 18);
            case SIGNATURE -> on(mark, sizes.size(), last, 0.58, 0.72, 150, 70);
            case SEAL -> on(mark, sizes.size(), last, 0.46, 0.7, sealSide, sealSide);
        };
    }

    private static MarkPlacement on(Mark mark, int page, PageSize size, double right, double down, double width,
            double height) {
        var fittingWidth = Math.min(width, size.width());
        var fittingHeight = Math.min(height, size.height());
        return new MarkPlacement(
                mark, page, (float) Math.min(size.width() * right, size.width() - fittingWidth),
                (float) Math.min(size.height() * down, size.height() - fittingHeight), (float) fittingWidth,
                (float) fittingHeight);
    }
}
