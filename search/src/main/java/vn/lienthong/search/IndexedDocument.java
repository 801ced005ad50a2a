package vn.lienthong.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A document as the index sees it. Everything here comes from the database and can be sent again at any time.
 *
 * @param id id of the document, the same for its whole life
 * @param version grows with every change of anything in this record, the texts included; an older version never replaces a
 *            newer one, whatever order they arrive in
 * @param texts one per attachment
 * @param readers scope ids that may read the document ({@code unit:…}, {@code person:…}, {@code agency:…}); nobody else
 *            finds it, an empty set hides it from everyone
 */
public record IndexedDocument(String id, long version, Placement placement, Description description,
        Classification classification, List<TextPart> texts, Set<String> readers) {
    public IndexedDocument {
        Identity.check(id, version);
        texts = List.copyOf(texts);
        readers = Set.copyOf(readers);
    }

    /**
     * Where in the organisation a document lies.
     *
     * @param units the agency and those of its units that have it
     * @param unitPath ids of the unit, of all units above it and of the agency: finds a unit with its subtree
     * @param level key of the agency's level, a row of the organisation's data
     */
    public record Placement(String agencyId, Set<String> units, Set<String> unitPath, String level) {
        public Placement {
            units = Set.copyOf(units);
            unitPath = Set.copyOf(unitPath);
        }
    }

    /**
     * What a reader types to find a document. Number and issue date are null before the document has them.
     *
     * @param number number as written, {@code 05}
     * @param symbol symbol as written, {@code QĐ-UBND}
     * @param issuer name of the issuing agency
     * @param signer name of the signer
     * @param recipients names of the recipients
     * @param year year of the register that holds the document
     */
    public record Description(@Nullable String number, @Nullable String symbol, String subject, @Nullable String issuer,
            @Nullable String signer, List<String> recipients, @Nullable LocalDate issuedOn,
            @Nullable LocalDate arrivedOn,
            int year) {
        public Description {
            recipients = List.copyOf(recipients);
            if (year < 1900 || year > 9999) throw new IllegalArgumentException("Not a year of a register: " + year);
        }

        /** The day that lists sort by: arrival, else issue, else the first day of the register's year. */
        public LocalDate listedOn() {
            if (arrivedOn != null) return arrivedOn;
            return issuedOn != null ? issuedOn : LocalDate.of(year, 1, 1);
        }
    }

    /** Keys of the code lists by which documents are filtered and counted; each is a row of the caller's data. */
    public record Classification(Direction direction, String kind, String urgency, String secrecy, String state) {}
}
