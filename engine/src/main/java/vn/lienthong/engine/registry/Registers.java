package vn.lienthong.engine.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;

/**
 * The registers. A number is taken under the lock of its register's row and inside the caller's transaction, so a
 * rolled-back act leaves no gap and two acts never get one number.
 */
public interface Registers {
    /**
     * Takes the next number for a document and keeps it for it. Asked again for the same document it answers the
     * same entry. No number is of an earlier day than the one before it: whoever waited for the register over midnight
     * gets the day of the last entry.
     */
    RegisterEntry reserve(RegisterKey key, DocumentId document, NumberingRule rule, String symbol, LocalDate on);

    /** The document is issued under its reserved number. */
    RegisterEntry use(DocumentId document);

    /** Gives a reserved number up, for good; the line stays with its reason. */
    void voidNumber(DocumentId document, Actor by, String reason);

    /** The live entry of a document: reserved or used. */
    Optional<RegisterEntry> entryOf(DocumentId document);

    /** Reservations older than the given instant: each is an alarm. */
    List<RegisterEntry> reservedBefore(Instant instant);

    /** The symbols under which an agency took outgoing numbers in a year, by the series that gave them. */
    Map<String, Set<String>> symbolsOf(OrganisationId agency, int year);

    /** The registers an agency has, newest year first. */
    List<RegisterKey> of(OrganisationId agency);

    /**
     * Lines of a register, highest number first.
     *
     * @param days  only what was entered on one of them; null for the whole year
     * @param below the last number seen; null for the first page
     */
    List<RegisterEntry> lines(RegisterKey key, @Nullable Period days, @Nullable Integer below, int most);

    /**
     * Lines of a register as they are bound: lowest number first.
     *
     * @param days  as above
     * @param above the last number seen; 0 for the first sheet
     */
    List<RegisterEntry> sheet(RegisterKey key, @Nullable Period days, int above, int most);
}
