package vn.lienthong.webapp.outgoing;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.Delivery;
import vn.lienthong.engine.exchange.DeliveryState;
import vn.lienthong.engine.shared.DocumentId;

/** How far an issued document has come with each recipient. */
@Component
final class Sending {
    private static final Set<DeliveryState> ARRIVED = EnumSet.of(
            DeliveryState.ARRIVED, DeliveryState.ACCEPTED, DeliveryState.IN_PROGRESS, DeliveryState.DONE);
    private static final Set<DeliveryState> ACCEPTED = EnumSet.of(
            DeliveryState.ACCEPTED, DeliveryState.IN_PROGRESS, DeliveryState.DONE);
    private static final Set<DeliveryState> DONE = EnumSet.of(DeliveryState.DONE);
    private static final Set<DeliveryState> REJECTED = EnumSet.of(DeliveryState.REJECTED);
    private static final Set<DeliveryState> WITHDRAWN = EnumSet.of(DeliveryState.WITHDRAWN);

    private final Deliveries deliveries;
    private final Words words;

    Sending(Deliveries deliveries, Words words) {
        this.deliveries = deliveries;
        this.words = words;
    }

    ActsView.Sent sum(DocumentId id) {
        return sum(deliveries.of(id));
    }

    static ActsView.Sent sum(List<Delivery> all) {
        return new ActsView.Sent(
                all.size(), count(all, ARRIVED), count(all, ACCEPTED), count(all, DONE), count(all, REJECTED),
                count(all, WITHDRAWN));
    }

    /** One line for each recipient, by name. */
    List<DeliveryRow> rows(List<Delivery> all) {
        var names = words.organisations(all.stream().map(Delivery::recipient).toList());
        return all.stream()
                .map(one -> DeliveryRow.of(one, names.getOrDefault(one.recipient(), "")))
                .sorted(Comparator.comparing(DeliveryRow::recipient).thenComparing(DeliveryRow::id))
                .toList();
    }

    boolean isOf(DocumentId document, UUID delivery) {
        return deliveries.find(delivery).filter(one -> one.document().equals(document)).isPresent();
    }

    private static int count(Collection<Delivery> all, Set<DeliveryState> states) {
        return (int) all.stream().filter(one -> states.contains(one.state())).count();
    }
}
