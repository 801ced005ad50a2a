package vn.lienthong.engine.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;

/** Lists of documents as their readers see them. */
public interface DocumentLists {
    Optional<DocumentHeader> header(DocumentId id);

    /**
     * Documents of one direction open to these scopes, newest first.
     *
     * @param states only these; empty for all
     * @param text   words of subject, number or symbol, in any spelling; null or blank for all
     * @param after  {@linkplain #keyOf key} of the last one seen; null for the first page
     */
    List<DocumentHeader> find(
            Set<String> scopes, Direction direction, Set<String> states, @Nullable String text, @Nullable String after,
            int most);

    /** Those of the given documents that are open to these scopes, in no order. */
    List<DocumentHeader> readable(Collection<DocumentId> ids, Set<String> scopes);

    /** Where a page ended. */
    static String keyOf(DocumentHeader header) {
        return header.listedAt() + "_" + header.id();
    }
}
