package vn.lienthong.engine.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/** Something decided about an organisation that begins today or later. */
public sealed interface PlannedChange {
    Entry entry();

    /** Names the change among those of all kinds: what a page sends to take it back. */
    default String key() {
        return getClass().getSimpleName() + "." + entry().id();
    }

    /** Which other organisations it is about. */
    default Set<OrganisationId> others() {
        return Set.of();
    }

    /**
     * What every change has.
     *
     * @param id         of the row that says so
     * @param from       first day of the new state
     * @param decisionNo null when it is not known
     * @param recordedAt when it was entered; null when that was not kept
     */
    record Entry(UUID id, LocalDate from, @Nullable String decisionNo, @Nullable Instant recordedAt) {}

    /** It begins at all. */
    record Opened(Entry entry, Naming naming) implements PlannedChange {}

    /** It is called otherwise. */
    record Renamed(Entry entry, Naming before, Naming after) implements PlannedChange {}

    /** It is part of another organisation. */
    record Moved(Entry entry, OrganisationId before, OrganisationId after) implements PlannedChange {
        @Override
        public Set<OrganisationId> others() {
            return Set.of(before, after);
        }
    }

    /** It is closed: the day is the first one without it. */
    record Closed(Entry entry) implements PlannedChange {}

    /** A code comes into use. */
    record CodeBegins(Entry entry, OrganisationCode code) implements PlannedChange {}

    /** A code is out of use: the day is the first one without it. */
    record CodeEnds(Entry entry, OrganisationCode code) implements PlannedChange {}

    /** The tree follows another scheme of government. */
    record SchemeChanges(Entry entry, GovernmentScheme before, GovernmentScheme after) implements PlannedChange {}

    /** One organisation follows another. */
    record Followed(Entry entry, Succession succession) implements PlannedChange {
        @Override
        public Set<OrganisationId> others() {
            var to = succession.to();
            return to == null ? Set.of(succession.from()) : Set.of(succession.from(), to);
        }
    }
}
