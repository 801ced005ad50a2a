package vn.lienthong.engine.exchange.internal;

import java.util.HashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.Recipients;
import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.Delivery;
import vn.lienthong.engine.exchange.DeliveryState;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
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
    private final OutgoingDocuments outgoing;
    private final DomainEvents events;
    private final Outbox outbox;

    ExchangeListener(Deliveries deliveries, Recipients recipients, IncomingDocuments incoming,
            OutgoingDocuments outgoing, DomainEvents events, Outbox outbox) {
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.events = events;
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
                .filter(delivery -> deliveries.report(delivery, state, reason))
                .flatMap(deliveries::find)
                .ifPresent(delivery -> climbed(event.actor(), delivery));
    }

    /** The sender's trail names who at the recipient did it. */
    private void climbed(Actor by, Delivery delivery) {
        if (delivery.state() == DeliveryState.REJECTED) outgoing.returned(delivery.document());
        var details = new HashMap<String, String>();
        details.put("recipient", delivery.recipient().toString());
        delivery.state().status().ifPresent(status -> details.put("status", status));
        if (delivery.reason() != null) details.put("reason", delivery.reason());
        events.publish(new DocumentEvent(DocumentAct.STATUS_CHANGED, delivery.document(), by, details));
    }
}
