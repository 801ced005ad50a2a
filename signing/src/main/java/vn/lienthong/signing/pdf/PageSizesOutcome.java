package vn.lienthong.signing.pdf;

import java.util.List;

/** What became of measuring the pages of a file. */
public sealed interface PageSizesOutcome permits PageSizesOutcome.PageSizes, Refused {

    /**
     * The pages as a reader sees them.
     *
     * @param sizes of the first pages, upright
     * @param count of all pages, as the file claims
     */
    record PageSizes(List<PageSize> sizes, int count) implements PageSizesOutcome {
        public PageSizes {
            sizes = List.copyOf(sizes);
        }
    }
}
