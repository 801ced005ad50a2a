package vn.lienthong.engine.exchange;

import java.util.List;
import java.util.Optional;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.OutgoingDocument.Issued;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.ReadDocument;
import vn.lienthong.engine.document.ReadDocument.Reading;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/**
 * Shows where an issued document has got to with each recipient: a reading of that document. What came back counts as
 * looked at once somebody who issues for the agency has seen it here.
 */
@UseCase
public class ReadDeliveries {
    private final ReadDocument readDocument;
    private final Authorisation authorisation;
    private final OutgoingDocuments outgoing;
    private final Deliveries deliveries;

    ReadDeliveries(ReadDocument readDocument, Authorisation authorisation, OutgoingDocuments outgoing,
            Deliveries deliveries) {
        this.readDocument = readDocument;
        this.authorisation = authorisation;
        this.outgoing = outgoing;
        this.deliveries = deliveries;
    }

    /** An issued document and how it is with each recipient. */
    public record Sent(Issued document, List<Delivery> deliveries) {
        public Sent {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * Empty for a document that is not issued.
     *
     * @throws vn.lienthong.engine.shared.UnknownException when there is no such document for this actor
     */
    @Transactional
    public Optional<Sent> of(Actor actor, DocumentId id) {
        if (!(readDocument.read(actor, id) instanceof Reading.Outgoing reading)
                || !(reading.document() instanceof Issued issued))
            return Optional.empty();
        if (authorisation.may(actor, Act.ISSUE_DOCUMENT, issued.facts().agency())) outgoing.returnsSeen(id);
        return Optional.of(new Sent(issued, deliveries.of(id)));
    }
}
