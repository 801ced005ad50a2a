package vn.lienthong.engine.content;

import java.util.Map;

import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UnknownException;

/** The content that something refers to. */
public interface Contents {
    /**
     * Keeps stored bytes for good. Called in the transaction that writes the reference; with several contents all at once, or
     * in the order of their ids, so that two transactions never wait for each other. Content that is kept already stays as
     * it is.
     *
     * @param stored with the real type of each, as {@link TypeGate} found it
     * @throws FaultException when the bytes are not in the store any more: no reference without its file
     */
    void keep(Map<StoredContent, String> stored);

    /** The same for one. */
    void keep(StoredContent stored, String mediaType);

    /**
     * The same for a file that arrived from outside; a suspicious one waits in the organisation's quarantine. What the
     * organisation has let in once stays in.
     */
    void keepArrived(StoredContent stored, Arrival arrival, OrganisationId organisation);

    /** @throws UnknownException when nothing refers to such content */
    Content get(ContentId id);
}
