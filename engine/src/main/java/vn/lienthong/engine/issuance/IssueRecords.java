package vn.lienthong.engine.issuance;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.PersonId;

/** Remembers who sealed a document whose issue is not finished yet. */
public interface IssueRecords {
    void sealed(DocumentId id, Actor by);

    boolean isSealed(DocumentId id);

    /** @throws vn.lienthong.engine.shared.StaleException when it is not sealed */
    PersonId sealedBy(DocumentId id);
}
