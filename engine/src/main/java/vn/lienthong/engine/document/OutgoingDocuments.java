package vn.lienthong.engine.document;

import java.util.Collection;
import java.util.Optional;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/** All outgoing documents of this installation. */
public interface OutgoingDocuments {
    Optional<OutgoingDocument> find(DocumentId id);

    /**
     * The document if it is in the expected state and version, for a look before an act: the act itself locks it.
     *
     * @throws vn.lienthong.engine.shared.StaleException when state or version differ
     * @throws vn.lienthong.engine.shared.UnknownException when there is no such document
     */
    <T extends OutgoingDocument> T get(DocumentId id, int version, Class<T> state);

    /**
     * Locks the row until the transaction ends and answers the document if it is in the expected state and version;
     * otherwise somebody was faster.
     *
     * @param version the version the page showed
     * @throws vn.lienthong.engine.shared.StaleException when state or version differ
     * @throws vn.lienthong.engine.shared.UnknownException when there is no such document
     */
    <T extends OutgoingDocument> T lock(DocumentId id, int version, Class<T> state);

    /** The same without a version, for steps that follow from an earlier act. */
    <T extends OutgoingDocument> T lock(DocumentId id, Class<T> state);

    /** @return false when there is a document with this id already; then nothing is changed */
    boolean add(OutgoingDocument.Draft draft);

    /** Stores the new state; the version counts up. */
    void save(OutgoingDocument document);

    /** Notes that a recipient has sent an issued document back, for the registry to look at. */
    void returned(DocumentId id);

    /** Notes that the registry has looked at what came back. */
    void returnsSeen(DocumentId id);

    /** How many documents of these agencies came back that nobody has looked at. */
    long unseenReturns(Collection<OrganisationId> agencies);
}
