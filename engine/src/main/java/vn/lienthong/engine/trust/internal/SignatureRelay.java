package vn.lienthong.engine.trust.internal;

import java.util.List;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.engine.trust.CheckSignatures;

/** Has documents checked when they arrive and when they are issued, and again while they could not be. */
@Component
final class SignatureRelay implements OutboxHandler {
    private final CheckSignatures checkSignatures;
    private final Outbox outbox;

    SignatureRelay(CheckSignatures checkSignatures, Outbox outbox) {
        this.checkSignatures = checkSignatures;
        this.outbox = outbox;
    }

    @EventListener
    void on(DocumentEvent event) {
        switch (event.what()) {
            case RECEIVED, SIGNED, ISSUED -> outbox.add(CheckSignatures.TOPIC, event.document().value());
            default -> {
                // brings no file with a signature to look at
            }
        }
    }

    @Override
    public String topic() {
        return CheckSignatures.TOPIC;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void handle(List<UUID> keys) {
        keys.forEach(key -> checkSignatures.check(new DocumentId(key)));
    }
}
