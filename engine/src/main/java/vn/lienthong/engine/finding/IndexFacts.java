package vn.lienthong.engine.finding;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/**
 * What the index has to say of a document: what it is found and counted by, and who may find it.
 *
 * @param number    null before it has one; the same of the symbol
 * @param readers   scope words, as {@code DocumentScopes} has them
 * @param isWaiting the index is still to be told of a change
 */
public record IndexFacts(DocumentId id, Direction direction, String state, OrganisationId agency, String kind,
        String urgency, @Nullable String number, @Nullable String symbol, Set<String> readers, boolean isWaiting) {
    public IndexFacts {
        readers = Set.copyOf(readers);
    }
}
