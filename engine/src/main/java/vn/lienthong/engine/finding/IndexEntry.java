package vn.lienthong.engine.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/**
 * A document as the index is to know it: read from the database in one go.
 *
 * @param version   greater than that of every earlier reading of the document
 * @param narrowing which narrowing of its readers this reading takes account of; null when none is open
 * @param readers   scope words, as {@code DocumentScopes} has them
 */
public record IndexEntry(DocumentId id, long version, @Nullable Long narrowing, Place place, Words words, Days days,
        Keys keys, List<FileText> texts, Set<String> readers) {
    public IndexEntry {
        texts = List.copyOf(texts);
        readers = Set.copyOf(readers);
    }

    /**
     * Where it lies.
     *
     * @param units the agency itself, its drafting unit, and the units that have it to handle
     * @param path  the agency and its path to the root, the same for the units that have it
     * @param level key of the agency's level of government
     */
    public record Place(OrganisationId agency, Set<OrganisationId> units, Set<OrganisationId> path,
            @Nullable String level) {
        public Place {
            units = Set.copyOf(units);
            path = Set.copyOf(path);
        }
    }

    /** What people type to find it. Number and symbol are null before it has them. */
    public record Words(@Nullable String number, @Nullable String symbol, String subject, @Nullable String issuer,
            @Nullable String signer, List<String> recipients) {
        public Words {
            recipients = List.copyOf(recipients);
        }
    }

    /** @param year of the register, or of its beginning while it is in none */
    public record Days(@Nullable LocalDate issuedOn, @Nullable LocalDate arrivedOn, int year) {}

    /** Keys of code lists. */
    public record Keys(Direction direction, String kind, String urgency, String state) {}

    /** The newest text known of a file. */
    public record FileText(UUID file, TextState state, String text) {}
}
