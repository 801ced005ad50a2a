package vn.lienthong.signing.pdf;

/**
 * Where something goes: a page, counted from 1, and a rectangle on it as displayed. Rotation and crop box of the page
 * are taken care of when it is drawn.
 */
public record Placement(int page, Box box) {

    public Placement {
        if (page < 1) throw new IllegalArgumentException("Pages count from 1: " + page);
    }
}
