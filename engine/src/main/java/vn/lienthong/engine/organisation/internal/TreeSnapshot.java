package vn.lienthong.engine.organisation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.Succession;
import vn.lienthong.engine.shared.OrganisationId;

/**
 * Every place of every organisation at one version of the tree. Outside its life an organisation stands at the place
 * nearest in time.
 */
final class TreeSnapshot {
    private final long version;
    private final Map<OrganisationId, List<Place>> placesOf = new HashMap<>();
    private final Map<OrganisationId, Set<OrganisationId>> everUnder = new HashMap<>();
    private final List<Succession> successions;
    private final Map<OrganisationId, List<Succession>> successionsOf = new HashMap<>();
    private final AtomicReference<@Nullable Heirs> remembered = new AtomicReference<>();

    /** @param places each organisation's from the oldest to the newest */
    TreeSnapshot(long version, Collection<Place> places, Collection<Succession> successions) {
        this.version = version;
        this.successions = List.copyOf(successions);
        for (var succession : successions) {
            note(succession.from(), succession);
            if (succession.to() != null && !succession.to().equals(succession.from()))
                note(succession.to(), succession);
        }
        for (var place : places) {
            placesOf.computeIfAbsent(place.organisation(), _ -> new ArrayList<>(1)).add(place);
            var parent = place.parent();
            if (parent != null)
                everUnder.computeIfAbsent(parent, _ -> new LinkedHashSet<>()).add(place.organisation());
        }
    }

    private void note(OrganisationId organisation, Succession succession) {
        successionsOf.computeIfAbsent(organisation, _ -> new ArrayList<>(1)).add(succession);
    }

    /** In which it is the one that was followed, or the one that followed. */
    List<Succession> successionsOf(OrganisationId organisation) {
        return List.copyOf(successionsOf.getOrDefault(organisation, List.of()));
    }

    long version() {
        return version;
    }

    Set<OrganisationId> all() {
        return Set.copyOf(placesOf.keySet());
    }

    @Nullable
    Place placeOf(OrganisationId organisation, LocalDate on) {
        var places = placesOf.get(organisation);
        if (places == null) return null;
        var nearest = places.getFirst();
        for (var place : places) if (!place.validity().from().isAfter(on)) nearest = place;
        return nearest;
    }

    boolean isOpen(OrganisationId organisation, LocalDate on) {
        var place = placeOf(organisation, on);
        return place != null && place.validity().contains(on);
    }

    /** Open on the day, and no version after it ends. */
    boolean staysOpen(OrganisationId organisation, LocalDate from) {
        var places = placesOf.get(organisation);
        return places != null && isOpen(organisation, from) && places.getLast().validity().to() == null;
    }

    List<OrganisationId> pathOf(OrganisationId organisation, LocalDate on) {
        return path(organisation, on, _ -> false);
    }

    List<OrganisationId> pathWithinAgency(OrganisationId organisation, LocalDate on) {
        return path(organisation, on, Place::isAgency);
    }

    Set<OrganisationId> subtree(OrganisationId organisation, LocalDate on) {
        return below(organisation, on, _ -> true);
    }

    Set<OrganisationId> withinAgency(OrganisationId organisation, LocalDate on) {
        return below(organisation, on, place -> !place.isAgency());
    }

    /** What stands directly below and is open on the day. */
    List<Place> childrenOf(OrganisationId organisation, LocalDate on) {
        return everUnder.getOrDefault(organisation, Set.of())
                .stream()
                .map(child -> placeOf(child, on))
                .filter(place -> place != null && organisation.equals(place.parent()) && place.validity().contains(on))
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Who took over from whom; worked out once a day. */
    Heirs heirs(LocalDate on) {
        var known = remembered.get();
        if (known != null && known.day().equals(on)) return known;
        var fresh = Heirs.on(on, this, successions);
        remembered.set(fresh);
        return fresh;
    }

    /** The days from this one on on which anything begins to stand otherwise. */
    Set<LocalDate> daysOfChange(LocalDate from) {
        return placesOf.values()
                .stream()
                .flatMap(List::stream)
                .map(place -> place.validity().from())
                .filter(day -> !day.isBefore(from))
                .collect(Collectors.toSet());
    }

    private List<OrganisationId> path(OrganisationId organisation, LocalDate on, Predicate<Place> last) {
        var path = new LinkedHashSet<OrganisationId>();
        var place = placeOf(organisation, on);
        while (place != null && path.add(place.organisation()) && !last.test(place)) {
            var parent = place.parent();
            place = parent == null ? null : placeOf(parent, on);
        }
        return List.copyOf(path);
    }

    private Set<OrganisationId> below(OrganisationId top, LocalDate on, Predicate<Place> follow) {
        if (!placesOf.containsKey(top)) return Set.of();
        var found = new LinkedHashSet<OrganisationId>();
        var open = new ArrayList<>(List.of(top));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (!found.add(next)) continue;
            for (var child : everUnder.getOrDefault(next, Set.of())) {
                var place = placeOf(child, on);
                if (place != null && next.equals(place.parent()) && follow.test(place)) open.add(child);
            }
        }
        return found;
    }
}
