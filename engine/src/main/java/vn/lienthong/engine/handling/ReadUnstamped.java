package vn.lienthong.engine.handling;

import java.util.Optional;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/** Says why the scan of a paper document bears no stamp <i>ĐẾN</i>, so that somebody stamps the paper. */
@UseCase
public class ReadUnstamped {
    private final ReadingRights readers;
    private final UnstampedScans unstamped;

    ReadUnstamped(ReadingRights readers, UnstampedScans unstamped) {
        this.readers = readers;
        this.unstamped = unstamped;
    }

    /** Empty when it has its stamp, needs none, or has not been stamped yet. */
    @Transactional(readOnly = true)
    public Optional<Refusal> of(Actor actor, DocumentId document) {
        readers.require(actor, document);
        return unstamped.find(document);
    }
}
