package vn.lienthong.engine.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/**
 * One document on its way to one recipient.
 *
 * @param incoming the recipient's document, once it arrived
 * @param reason   why it was rejected or withdrawn
 * @param ladder   what the recipient reported, in order of time
 */
public record Delivery(
        UUID id, DocumentId document, OrganisationId recipient, DeliveryState state, @Nullable DocumentId incoming,
        @Nullable String reason, List<Report> ladder) {
    public Delivery {
        ladder = List.copyOf(ladder);
    }

    /** One rung: the status code and when it was reached. */
    public record Report(String status, Instant at, @Nullable String reason) {}
}
