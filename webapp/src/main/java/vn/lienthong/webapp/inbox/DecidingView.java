package vn.lienthong.webapp.inbox;

import org.jspecify.annotations.Nullable;

/**
 * The way through what waits for a decision, on the page of one of its documents.
 *
 * @param list   address of the list
 * @param number which of them the document is, counted from one; 0 when it is none any more
 * @param step   what waits; null when it is done
 * @param before the one before; null on the first
 * @param behind the one behind; null on the last
 */
record DecidingView(String list, int number, Counter all, @Nullable String step, @Nullable Other before,
        @Nullable Other behind) {
    /** Another document of the list. */
    record Other(String address, String subject) {}
}
