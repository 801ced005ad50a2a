package vn.lienthong.engine.trust;

import java.util.Collection;
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
}
