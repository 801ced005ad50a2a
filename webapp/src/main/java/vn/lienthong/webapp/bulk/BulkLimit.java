package vn.lienthong.webapp.bulk;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.lienthong.engine.bulk.BulkSettings;

/** Tells the lists with boxes how many of them one act takes. */
@ControllerAdvice("vn.lienthong.webapp.inbox")
final class BulkLimit {
    private final BulkSettings settings;

    BulkLimit(BulkSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("bulkMost")
    int most() {
        return settings.most();
    }
}
