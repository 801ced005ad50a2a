package vn.lienthong.engine.finding;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/**
 * What the index has to say of a document: what it is found and counted by, and who may find it.
 *
 * @param number    null before it has one; the same of the symbol
 * @param issuedOn  null while it is not known; the same of the day of arrival
 * @param texts     how far the texts of its files are
 * @param readers   scope words, as {@code DocumentScopes} has them
 * @param isWaiting the index is still to be told of a change
 */
public record IndexFacts(DocumentId id, Direction direction, String state, OrganisationId agency, String kind,
        String urgency, @Nullable String number, @Nullable String symbol, String subject, @Nullable LocalDate issuedOn,
        @Nullable LocalDate arrivedOn, Set<TextState> texts, Set<String> readers, boolean isWaiting) {
    public IndexFacts {
        texts = Set.copyOf(texts);
        readers = Set.copyOf(readers);
    }
}
