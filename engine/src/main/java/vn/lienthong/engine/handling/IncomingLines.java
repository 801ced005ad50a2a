package vn.lienthong.engine.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Reads lists of incoming documents. */
public interface IncomingLines {
    /** Newest first. */
    List<IncomingLine> find(Query query);

    /**
     * One page of a list.
     *
     * @param scopes of the reader
     * @param after  where the page before ended; null for the first one
     * @param today  what is due before is overdue
     */
    record Query(Set<String> scopes, IncomingFilter filter, @Nullable Place after, LocalDate today, int most) {}

    /** A place in the order of the list. */
    record Place(Instant listedAt, UUID document) {}
}
