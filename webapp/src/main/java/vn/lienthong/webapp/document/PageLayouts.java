package vn.lienthong.webapp.document;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.signing.pdf.PageImages;
import vn.lienthong.signing.pdf.PageSize;
import vn.lienthong.signing.pdf.PageSizesOutcome.PageSizes;
import vn.lienthong.signing.pdf.Refused;

/** How many pages the shown file has and how large they are, so that nothing jumps while they load. */
@Component
final class PageLayouts {
    private static final Logger LOG = LoggerFactory.getLogger(PageLayouts.class);
    private static final int MOST_MEASURED = 500;

    private final PageImages images;
    private final LocalCopies copies;

    PageLayouts(PageImages images, LocalCopies copies) {
        this.images = images;
        this.copies = copies;
    }

    /** Sizes of the first pages in points; count of all pages. */
    record Layout(List<PageSize> sizes, int count) {}

    /** Null when the file is no PDF or cannot be measured: the page then offers it for download. */
    @Nullable
    Layout of(@Nullable ShownFile shown) {
        if (shown == null || !shown.isPdf()) return null;
        try {
            return copies.with(shown.file().content(), path -> switch (images.sizes(path, MOST_MEASURED)) {
                case PageSizes(var sizes, var count) -> new Layout(sizes, count);
                case Refused refused -> {
                    LOG.info("No layout of {}: {}", shown.file().content(), refused.reason());
                    yield null;
                }
            });
        } catch (IOException | FaultException e) {
            LOG.warn("Could not measure {}", shown.file().content(), e);
            return null;
        }
    }
}
