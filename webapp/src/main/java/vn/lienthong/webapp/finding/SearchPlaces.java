package vn.lienthong.webapp.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.webapp.finding.SearchView.Place;

/** The agencies and units somebody can look in: those named by the scopes they hold. */
@Component
final class SearchPlaces {
    /** A list beyond it helps nobody to choose; the words of the search find the agency's name as well. */
    private static final int MOST = 300;

    private final OrganisationDirectory directory;
    private final Clock clock;

    SearchPlaces(OrganisationDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    List<Place> of(Set<String> scopes) {
        var ids = scopes.stream()
                .filter(scope -> !scope.startsWith("person:"))
                .map(scope -> OrganisationId.of(scope.substring(scope.lastIndexOf(':') + 1)))
                .collect(Collectors.toSet());
        return directory.get(ids, LocalDate.now(clock))
                .values()
                .stream()
                .limit(MOST)
                .map(one -> new Place(one.id().toString(), one.shortName()))
                .toList();
    }
}
