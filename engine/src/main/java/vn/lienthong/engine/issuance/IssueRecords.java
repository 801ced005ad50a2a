package vn.lienthong.engine.issuance;

import java.time.LocalDate;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;

/** Remembers who sealed a document whose issue is not finished yet, and in whose place. */
public interface IssueRecords {
    void sealed(DocumentId id, Actor by);

    boolean isSealed(DocumentId id);

    /** @throws vn.lienthong.engine.shared.StaleException when it is not sealed */
    Seal sealOf(DocumentId id);

    /** Who sealed, possibly in somebody's place, and on which day. */
    record Seal(Actor by, LocalDate on) {}
}
