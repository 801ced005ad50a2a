package vn.lienthong.engine.document;

import java.util.List;
import java.util.Optional;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/** Which document answers which. */
public interface Replies {
    /**
     * What a document answers: for an agency's own document the one that came to it; for one that came, the agency's own
     * document, or, when it answers somebody else's, the one that came to its sender.
     */
    Optional<DocumentId> originalOf(DocumentId reply);

    /** What answers a document, oldest first; what was given up or taken back is left out. */
    List<DocumentId> to(DocumentId original);

    /**
     * Notes which document of the receiving agency a delivered reply answers, found by the delivery that brought it to the
     * replying agency, else by number, symbol and day. Does nothing when it answers none of them.
     *
     * @param answered the document at the replying agency
     */
    void received(DocumentId reply, OrganisationId at, DocumentId answered);
}
