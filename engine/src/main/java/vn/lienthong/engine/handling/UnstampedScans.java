package vn.lienthong.engine.handling;

import java.util.Optional;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Refusal;

/** Paper documents whose scan took no stamp <i>ĐẾN</i>, each with the reason. */
public interface UnstampedScans {
    /** @param why a {@link HandlingRefusal#SCAN_NOT_STAMPED} */
    void keep(DocumentId document, Refusal why);

    /** The scan has its stamp after all. */
    void forget(DocumentId document);

    Optional<Refusal> find(DocumentId document);
}
