package vn.lienthong.engine.exchange.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.Recipients;
import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.DeliveryState;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outbox;

/**
 * What follows from the acts of others, in their transaction: an issued document is put on its way to all its
 * recipients, and what a recipient does with it climbs the sender's ladder.
 */
@Component
final class ExchangeListener {
    private final Deliveries deliveries;
    private final Recipients recipients;
    private final IncomingDocuments incoming;
    private final Outbox outbox;

    ExchangeListener(Deliveries deliveries, Recipients recipients, IncomingDocuments incoming, Outbox outbox) {
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.incoming = incoming;
        this.outbox = outbox;
    }

    @EventListener
    void on(DocumentEvent event) {
        switch (event.what()) {
            case ISSUED -> queue(event.document());
            case REGISTERED -> report(event, DeliveryState.ACCEPTED, null);
            case DIRECTED, HANDLER_ASSIGNED -> report(event, DeliveryState.IN_PROGRESS, null);
            case RESOLVED -> report(event, DeliveryState.DONE, null);
            case RETURNED_TO_SENDER -> report(event, DeliveryState.REJECTED, event.details().get("reason"));
            default -> {
                // nothing that the sender is told
            }
        }
    }

    private void queue(DocumentId document) {
        deliveries.queue(document, recipients.of(document));
        outbox.add(DeliveryRelay.TOPIC, document.value());
    }

    private void report(DocumentEvent event, DeliveryState state, @Nullable String reason) {
        incoming.find(event.document())
                .map(found -> found.delivery())
                .ifPresent(delivery -> deliveries.report(delivery, state, reason));
    }
}
