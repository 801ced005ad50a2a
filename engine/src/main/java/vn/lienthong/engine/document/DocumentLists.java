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
     * @param after {@linkplain #keyOf key} of the last one seen; null for the first page
     */
    List<DocumentHeader> find(Set<String> scopes, Direction direction, Wanted wanted, @Nullable String after, int most);

    /**
     * Which documents of a list.
     *
     * @param states         only these; empty for all
     * @param isReturnedOnly only those that a recipient has sent back
     * @param text           words of subject, number or symbol, in any spelling; null or blank for all
     */
    record Wanted(Set<String> states, boolean isReturnedOnly, @Nullable String text) {
        public static final Wanted ALL = new Wanted(Set.of(), false, null);

        public Wanted {
            states = Set.copyOf(states);
        }
    }

    /** Those of the given documents that are open to these scopes, in no order. */
    List<DocumentHeader> readable(Collection<DocumentId> ids, Set<String> scopes);

    /** Where a page ended. */
    static String keyOf(DocumentHeader header) {
        return header.listedAt() + "_" + header.id();
    }
}
