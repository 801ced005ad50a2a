package vn.lienthong.engine.finding.internal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.QuarantineReleased;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.shared.Outbox;

/** Has what was let out of quarantine read as any other file: everywhere at the agency where it lies. */
@Component
final class ReleaseListener {
    private final DocumentFiles files;
    private final Outbox outbox;

    ReleaseListener(DocumentFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    @EventListener
    void on(QuarantineReleased event) {
        files.arrived(event.content(), event.organisation())
                .forEach(file -> outbox.add(DocumentTopics.TEXT, file.id()));
    }
}
