package vn.lienthong.search;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the index says of a document, as far as the database can be asked the same.
 *
 * @param reference  key of number and symbol; null without them
 * @param subject    as the index spells it
 * @param issuedOn   null where it is not known; the same of the day of arrival
 * @param textStates how far the texts of its files are
 */
public record IndexedFacts(String id, String direction, String state, String agency, String kind, String urgency,
        @Nullable String reference, String subject, @Nullable String issuedOn, @Nullable String arrivedOn,
        Set<String> textStates, Set<String> readers) {
    public IndexedFacts {
        textStates = Set.copyOf(textStates);
        readers = Set.copyOf(readers);
    }
}
