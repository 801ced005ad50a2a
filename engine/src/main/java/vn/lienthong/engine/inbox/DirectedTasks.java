package vn.lienthong.engine.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Reads the open parts of directives by unit and by who has them; only of documents that are open to the reader. */
public interface DirectedTasks {
    /** Everybody who has open parts of these units, and everything that waits for their heads. */
    List<Place> places(Set<OrganisationId> units);

    /** How much each of these places has. */
    List<Figures> count(List<Place> places, Count query);

    /** In the order of {@link InboxPlace}: what is late comes first. */
    List<FollowedTask> page(Query query);

    /** A unit, and one {@linkplain TaskHolder holder} of parts of it. */
    record Place(OrganisationId unit, TaskHolder holder) {}

    /**
     * How much it is, counted as far as was asked.
     *
     * @param toUrge what of the late can be urged now
     */
    record Figures(Place place, int open, int late, int soon, int toUrge) {}

    /**
     * What waits for the reader: whatever these have and nobody else has claimed.
     *
     * @param holders {@linkplain TaskHolder#key() keys}
     * @param people  the reader, and whom the reader stands in for
     */
    record Own(Set<String> holders, Set<PersonId> people) {
        public static final Own NOTHING = new Own(Set.of(), Set.of());

        public Own {
            holders = Set.copyOf(holders);
            people = Set.copyOf(people);
        }
    }

    /**
     * What is counted.
     *
     * @param scopes   what the reader may read
     * @param now      what is due before is late
     * @param soonTill what is due before, and is not late, is due soon
     * @param notUrgedSince what was urged since cannot be urged now
     * @param own      nor can this
     * @param most     how far is counted
     */
    record Count(Set<String> scopes, Instant now, Instant soonTill, Instant notUrgedSince, Own own, int most) {
        public Count {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * One page of them.
     *
     * @param units     all parts of these units
     * @param places    only what these have; null for whoever has it
     * @param scopes    what the reader may read
     * @param dueBefore only what is due before; null for all
     * @param notUrgedSince only what nobody has urged since; null for all
     * @param leftOut   nothing of this
     * @param after     where the page before ended; null for the first one
     */
    record Query(Set<OrganisationId> units, @Nullable List<Place> places, Set<String> scopes,
            @Nullable Instant dueBefore, @Nullable Instant notUrgedSince, Own leftOut, @Nullable InboxPlace after,
            int most) {
        public Query {
            units = Set.copyOf(units);
            scopes = Set.copyOf(scopes);
        }
    }
}
