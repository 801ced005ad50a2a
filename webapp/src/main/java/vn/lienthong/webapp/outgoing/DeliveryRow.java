package vn.lienthong.webapp.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.exchange.Delivery;
import vn.lienthong.engine.exchange.DeliveryState;

/**
 * One recipient of an issued document.
 *
 * @param state      word of the state, in lower case
 * @param rungs      the ladder as far as it was climbed
 * @param reason     why it came back; null when it did not
 * @param isInReach  whether it may still be withdrawn: nobody there has registered it
 */
record DeliveryRow(UUID id, String recipient, String state, List<Rung> rungs, @Nullable String reason,
        boolean isInReach) {
    /** A status code and when it was reported. */
    record Rung(String status, Instant at) {}

    static DeliveryRow of(Delivery delivery, String recipient) {
        var rungs = delivery.ladder().stream().map(report -> new Rung(report.status(), report.at())).toList();
        var state = delivery.state();
        return new DeliveryRow(
                delivery.id(), recipient, state.name().toLowerCase(Locale.ROOT), rungs, delivery.reason(),
                state == DeliveryState.QUEUED || state == DeliveryState.ARRIVED);
    }

    /** The colour that goes with the word. */
    public String badge() {
        return switch (state) {
            case "done" -> "good";
            case "rejected", "withdrawn" -> "alarm";
            case "queued" -> "outline";
            default -> "accent";
        };
    }
}
