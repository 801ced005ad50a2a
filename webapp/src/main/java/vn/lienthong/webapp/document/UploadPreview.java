package vn.lienthong.webapp.document;

import java.util.List;

/**
 * A brought file as it can be shown by now.
 *
 * @param state   waiting, held, pages, picture or not_shown
 * @param address below which its pages lie
 * @param pages   none but in the state of that name
 * @param leftOut how many pages in the middle are not among them
 */
record UploadPreview(String state, String name, String address, List<Page> pages, int leftOut) {
    /** One page; width and height in points, so that nothing jumps when it comes. */
    record Page(int number, int width, int height) {}

    static UploadPreview of(String state, String name, String address) {
        return new UploadPreview(state, name, address, List.of(), 0);
    }

    public boolean isWaiting() {
        return state.equals("waiting");
    }
}
