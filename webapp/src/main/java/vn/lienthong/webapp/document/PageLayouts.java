package vn.lienthong.webapp.document;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
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
    private static final int MOST_KEPT = 500;

    private final PageImages images;
    private final LocalCopies copies;
    /** Content never changes, so neither does its layout: a page that is opened again costs no reading of the file. */
    private final Map<ContentId, Layout> known = Collections.synchronizedMap(new LastUsed());

    private final Counter hits;
    private final Counter misses;

    PageLayouts(PageImages images, LocalCopies copies, MeterRegistry meters) {
        this.images = images;
        this.copies = copies;
        this.hits = meters.counter("cache.gets", "cache", "page-layouts", "result", "hit");
        this.misses = meters.counter("cache.gets", "cache", "page-layouts", "result", "miss");
    }

    /** Sizes of the first pages in points; count of all pages. */
    record Layout(List<PageSize> sizes, int count) {}

    /** Null when the file is no PDF or cannot be measured: the page then offers it for download. */
    @Nullable
    Layout of(@Nullable ShownFile shown) {
        return shown == null || !shown.isPdf() ? null : of(shown.file().content());
    }

    /** Of a PDF; null when it cannot be measured. */
    @Nullable
    Layout of(ContentId content) {
        var kept = known.get(content);
        (kept == null ? misses : hits).increment();
        if (kept != null) return kept;
        var measured = measured(content);
        if (measured != null) known.put(content, measured);
        return measured;
    }

    private @Nullable Layout measured(ContentId content) {
        try {
            return copies.with(content, path -> switch (images.sizes(path, MOST_MEASURED)) {
                case PageSizes(var sizes, var count) -> new Layout(sizes, count);
                case Refused refused -> {
                    LOG.info("No layout of {}: {}", content, refused.reason());
                    yield null;
                }
            });
        } catch (IOException | FaultException e) {
            LOG.warn("Could not measure {}", content, e);
            return null;
        }
    }

    /** Forgets what was not asked for longest. */
    private static final class LastUsed extends LinkedHashMap<ContentId, Layout> {
        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContentId, Layout> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
