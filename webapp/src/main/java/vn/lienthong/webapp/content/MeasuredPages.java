package vn.lienthong.webapp.content;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.PageLayout;
import vn.lienthong.engine.content.PageLayouts;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.signing.pdf.PageImages;
import vn.lienthong.signing.pdf.PageSizesOutcome.PageSizes;
import vn.lienthong.signing.pdf.Refused;

/**
 * How many pages a PDF has and how large they are, so that nothing jumps while they load. Content never changes, so
 * neither does this: a file is copied and parsed once in the installation, mostly before anybody opens its page.
 */
@Component
public final class MeasuredPages {
    private static final Logger LOG = LoggerFactory.getLogger(MeasuredPages.class);
    private static final int MOST_MEASURED = 500;
    private static final int MOST_KEPT = 500;

    private final PageImages images;
    private final PageImages preparing;
    private final LocalCopies copies;
    private final PageLayouts layouts;
    /** What one page after the other asks for costs no question to the database. */
    private final Map<ContentId, PageLayout> known = Collections.synchronizedMap(new LastUsed());

    private final Counter hits;
    private final Counter misses;

    MeasuredPages(PageImages images, @Qualifier("preparingPageImages") PageImages preparing, LocalCopies copies,
            PageLayouts layouts, MeterRegistry meters) {
        this.images = images;
        this.preparing = preparing;
        this.copies = copies;
        this.layouts = layouts;
        this.hits = meters.counter("cache.gets", "cache", "page-layouts", "result", "hit");
        this.misses = meters.counter("cache.gets", "cache", "page-layouts", "result", "miss");
    }

    /** Of a PDF; null when it cannot be measured: the page then offers it for download. */
    public @Nullable PageLayout of(ContentId content) {
        var inMemory = known.get(content);
        (inMemory == null ? misses : hits).increment();
        if (inMemory != null) return inMemory;
        var stored = layouts.find(content);
        var layout = stored.isPresent() ? stored.get() : measuredAndKept(content);
        if (layout != null) known.put(content, layout);
        return layout;
    }

    /** Measures a PDF that nobody has opened yet. What cannot be measured now is tried again by whoever opens it. */
    public void prepare(ContentId content) {
        if (layouts.find(content).isPresent()) return;
        // what was looked at as an upload is in memory
        var inMemory = known.get(content);
        var layout = inMemory == null ? measured(content, preparing) : inMemory;
        if (layout != null) layouts.keep(content, layout);
    }

    /** A database that only answers keeps nobody from reading. */
    private @Nullable PageLayout measuredAndKept(ContentId content) {
        var layout = measured(content, images);
        if (layout == null) return null;
        try {
            layouts.keep(content, layout);
        } catch (DataAccessException e) {
            LOG.warn("The layout of {} is measured and not kept", content, e);
        }
        return layout;
    }

    private @Nullable PageLayout measured(ContentId content, PageImages by) {
        try {
            return copies.with(content, path -> switch (by.sizes(path, MOST_MEASURED)) {
                case PageSizes(var sizes, var count) -> new PageLayout(
                        sizes.stream().map(size -> new PageLayout.Size(size.width(), size.height())).toList(), count);
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
    private static final class LastUsed extends LinkedHashMap<ContentId, PageLayout> {
        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContentId, PageLayout> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
