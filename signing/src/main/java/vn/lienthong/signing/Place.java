package vn.lienthong.signing;

/** Where in the document a signature goes. */
public sealed interface Place {

    /** The empty signature field of this name; its rectangle shows the mark. */
    record Field(String name) implements Place {}

    /**
     * A rectangle on a page, in points from the upper left corner of the page.
     *
     * @param page first page is 1
     */
    record Rectangle(int page, float x, float y, float width, float height) implements Place {
        public Rectangle {
            if (page < 1 || width <= 0 || height <= 0 || x < 0 || y < 0) {
                throw new IllegalArgumentException("Not a rectangle on a page");
            }
        }
    }

    /** Nowhere to be seen. */
    record Invisible() implements Place {}
}
