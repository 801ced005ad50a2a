package vn.lienthong.engine.finding.internal;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.organisation.OrganisationChanged;
import vn.lienthong.engine.shared.Outbox;

/** Puts whatever changes a document, or the place it lies in, into the queue of the index, in the same transaction. */
@Component
final class IndexListener {
    private final Outbox outbox;
    private final Clock clock;

    IndexListener(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(DocumentEvent event) {
        switch (event.what()) {
            case READ, FILE_READ, DELIVERED, STATUS_CHANGED -> {
                // leaves the document as it is
            }
            default -> outbox.add(DocumentTopics.INDEX, event.document().value());
        }
    }

    /** A move counts from its day on, which may lie ahead; so does that it is taken back. */
    @EventListener
    void on(OrganisationChanged event) {
        if (!event.act().equals("organisation.moved") && !event.act().equals("organisation.move-taken-back")) return;
        var from = event.details().get("from");
        var begins = from == null
                ? clock.instant()
                : LocalDate.parse(from).atStartOfDay(clock.getZone()).toInstant();
        var now = clock.instant();
        outbox.addLater(MovedOrganisations.TOPIC, event.objectId(), begins.isBefore(now) ? now : begins);
    }
}
