package vn.lienthong.engine.handling.internal;

import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.QuarantineReleased;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.handling.StampArrival;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.OutboxHandler;

/** Stamps what was registered, and scans that were let out of quarantine, after the act and outside of its transaction. */
@Component
final class StampRelay implements OutboxHandler {
    private static final Logger LOG = LoggerFactory.getLogger(StampRelay.class);
    private static final String TOPIC = "stamp-arrival";

    private final StampArrival stampArrival;
    private final DocumentFiles files;
    private final Outbox outbox;

    StampRelay(StampArrival stampArrival, DocumentFiles files, Outbox outbox) {
        this.stampArrival = stampArrival;
        this.files = files;
        this.outbox = outbox;
    }

    @EventListener
    void on(DocumentEvent event) {
        if (event.what() == DocumentAct.REGISTERED) outbox.add(TOPIC, event.document().value());
    }

    @EventListener
    void on(QuarantineReleased event) {
        files.arrived(event.content(), event.organisation())
                .stream()
                .filter(DocumentFile::isMain)
                .forEach(file -> outbox.add(TOPIC, file.document().value()));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void handle(List<UUID> keys) {
        for (var key : keys) {
            var why = stampArrival.stamp(new DocumentId(key));
            if (why != null) LOG.info("The scan of document {} takes no stamp: {}", key, why);
        }
    }
}
