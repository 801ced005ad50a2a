package vn.lienthong.engine.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/** All deliveries of this installation. */
public interface Deliveries {
    /** Writes one queued delivery for each recipient, as one statement. */
    void queue(DocumentId document, List<OrganisationId> recipients);

    /** Locks some queued deliveries of a document; those another relay works on are passed over. */
    List<Delivery> lockQueued(DocumentId document, int most);

    /** Whether any is still to be carried, also one that somebody works on at this moment. */
    boolean hasQueued(DocumentId document);

    Delivery lock(UUID id);

    /** In the order of the recipients' names is the page's business; here by id. */
    List<Delivery> of(DocumentId document);

    Optional<Delivery> find(UUID id);

    void arrived(UUID id, DocumentId incoming);

    /** Notes a further state and its rung; does nothing when it says nothing new. */
    boolean report(UUID id, DeliveryState state, @Nullable String reason);
}
