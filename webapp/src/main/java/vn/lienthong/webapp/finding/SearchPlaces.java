package vn.lienthong.webapp.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.webapp.finding.SearchView.Place;
import vn.lienthong.webapp.finding.SearchView.Places;

/** The agencies and units somebody can look in: those named by the scopes they hold, and the one they have chosen. */
@Component
final class SearchPlaces {
    private final OrganisationDirectory directory;
    private final Clock clock;

    SearchPlaces(OrganisationDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether there is or was such a unit; the directory is open to everybody. */
    boolean knows(OrganisationId unit) {
        return !directory.get(Set.of(unit), LocalDate.now(clock)).isEmpty();
    }

    /** @param chosen where the search is narrowed to; null for everywhere */
    Places of(Set<String> scopes, @Nullable OrganisationId chosen) {
        var ids = scopes.stream()
                .filter(scope -> !scope.startsWith("person:"))
                .map(scope -> OrganisationId.of(scope.substring(scope.lastIndexOf(':') + 1)))
                .collect(Collectors.toSet());
        if (chosen != null) ids.add(chosen);
        var known = directory.get(ids, LocalDate.now(clock));
        var open = chosen == null ? null : known.get(chosen);
        return Places.of(known.values().stream().map(SearchPlaces::place).toList(), open == null ? null : place(open));
    }

    private static Place place(Organisation one) {
        return new Place(one.id().toString(), one.shortName());
    }
}
