package vn.lienthong.engine.finding;

import java.util.Set;

import vn.lienthong.engine.shared.DocumentId;

/** Documents whose readers became fewer while the index does not know it yet. */
public interface NarrowedDocuments {
    /** @param most stops there: with so many the index cannot be asked anyway */
    Set<DocumentId> all(int most);
}
