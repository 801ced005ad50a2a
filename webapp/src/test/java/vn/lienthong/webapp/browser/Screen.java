package vn.lienthong.webapp.browser;

/** The screens our users sit at. */
public enum Screen {
    /** The usual office computer. */
    DESK(1366, 768, 1),
    /** A telephone held upright. */
    PHONE(390, 844, 2),
    /** The office computer at 200 % zoom: half the width to lay out on. */
    ZOOMED(683, 384, 2);

    final int width;
    final int height;
    final double density;

    Screen(int width, int height, double density) {
        this.width = width;
        this.height = height;
        this.density = density;
    }

    /** In pixels of a style sheet. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
