package vn.lienthong.engine.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.shared.DocumentId;

/** The kept reports: one for each content, however many documents refer to it. */
public interface SignatureReports {
    Optional<SignatureReport> find(ContentId content);

    /** Keeps the report in the place of an earlier one. */
    void keep(SignatureReport report);

    /** What is known about the main files; documents of which nothing is known yet are left out. */
    Map<DocumentId, SignatureState> statesOf(Collection<DocumentId> documents);

    /**
     * Whatever could not be checked is due now, as if it had never been tried.
     *
     * @return documents with such a file
     */
    List<DocumentId> unknownAreDue(Instant now);

    /**
     * Whatever is valid by a signature of that time or later, under this authority, is due now.
     *
     * @param authority fingerprint
     * @return documents with such a file
     */
    List<DocumentId> validAreDue(String authority, Instant signedSince, Instant now);
}
