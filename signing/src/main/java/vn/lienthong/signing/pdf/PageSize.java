package vn.lienthong.signing.pdf;

/**
 * A page as a reader displays it, turned upright.
 *
 * @param width points of 1/72 inch
 * @param height points of 1/72 inch
 * @param rotation degrees clockwise the page is turned for display: 0, 90, 180 or 270
 */
public record PageSize(double width, double height, int rotation) {}
