package vn.lienthong.engine.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.shared.DocumentId;

/** The kept reports: one for each content, however many documents refer to it. */
public interface SignatureReports {
    Optional<SignatureReport> find(ContentId content);

    /** Keeps the report in the place of an earlier one. */
    void keep(SignatureReport report);

    /** What is known about the main files; documents of which nothing is known yet are left out. */
    Map<DocumentId, SignatureState> statesOf(Collection<DocumentId> documents);

    /** What a change of trust has made due. */
    record Portion(List<DocumentId> documents, @Nullable String last) {
        public Portion {
            documents = List.copyOf(documents);
        }
    }

    /**
     * Makes reports due now that rest on the change, as if they had never been tried: whatever could not be checked where
     * trust began, and whatever is valid by a signature that counts no more where it ended.
     *
     * @return documents with such files, and where to go on; the place is null when nothing is left
     */
    Portion makeDue(TrustChange change, int most, Instant now);
}
