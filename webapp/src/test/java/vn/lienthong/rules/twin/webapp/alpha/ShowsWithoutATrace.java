package vn.lienthong.rules.twin.webapp.alpha;

import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;

/** Breaks the rule that no document is shown without a trace. */
final class ShowsWithoutATrace {
    private final ReadingRights readers;

    ShowsWithoutATrace(ReadingRights readers) {
        this.readers = readers;
    }

    String page(Actor actor, DocumentId id) {
        readers.require(actor, id);
        return id.toString();
    }
}
