package vn.lienthong.engine.finding;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;

/** The documents as the index is to know them. Whoever feeds the index reads here, as often as wanted. */
public interface IndexFeed {
    /** Cuts a list into parts whose texts fit into memory together; no part is empty. */
    List<List<DocumentId>> inPortions(Collection<DocumentId> documents);

    /** Reads documents as they are now, each under a new version; unknown ones are left out. */
    List<IndexEntry> read(Collection<DocumentId> documents);

    /** The index shows these readings to everybody who asks: what they narrowed need not be kept out any more. */
    void shown(Collection<IndexEntry> entries);

    /** All documents by id, some at a time: for filling an index. */
    List<DocumentId> after(@Nullable DocumentId last, int most);

    /** About how many there are. */
    long count();

    /** Puts documents into the queue once more. */
    void again(Collection<DocumentId> documents);
}
