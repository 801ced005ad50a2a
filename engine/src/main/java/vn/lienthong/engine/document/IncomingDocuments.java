package vn.lienthong.engine.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/** All incoming documents of this installation. */
public interface IncomingDocuments {
    Optional<IncomingDocument> find(DocumentId id);

    /**
     * Locks the row until the transaction ends.
     *
     * @param version the version the page showed
     * @throws vn.lienthong.engine.shared.StaleException when version or state differ from what the act assumes
     */
    IncomingDocument lock(DocumentId id, int version, Set<IncomingState> states);

    /** The same without a version, for steps that follow from an earlier act. */
    IncomingDocument lock(DocumentId id, Set<IncomingState> states);

    Optional<IncomingDocument> ofDelivery(UUID delivery);

    /** @return false when there is one with this id already; then nothing is changed */
    boolean add(IncomingDocument document);

    /** Stores the new state; the version counts up. */
    void save(IncomingDocument document);

    /** Documents of the agency with the same number, symbol and issuer, however they are spelt. */
    List<DocumentId> sameCode(OrganisationId agency, IncomingFacts facts);
}
