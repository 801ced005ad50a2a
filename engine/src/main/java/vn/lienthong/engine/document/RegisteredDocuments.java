package vn.lienthong.engine.document;

import java.util.Collection;
import java.util.Map;

import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;

/** The documents behind the lines of registers. */
public interface RegisteredDocuments {
    /** Several at once; unknown ones are left out. */
    Map<DocumentId, RegisteredDocument> of(Direction direction, Collection<DocumentId> ids);
}
