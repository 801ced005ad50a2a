package vn.lienthong.webapp.security;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.SignInResult;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.PersonId;

/** Looks up name and place of somebody who has just signed in. */
@Component
final class Introduction {
    private final People people;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    Introduction(People people, OrganisationDirectory organisations, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
    }

    SignedIn of(SignInResult.SignedIn result) {
        var today = LocalDate.now(clock);
        var person = people.get(result.person(), today);
        var place = placeOf(result.person(), today);
        return new SignedIn(result.person().value(), person.fullName(), place.name(), place.agency(),
                result.mustChangePassword(), result.sessionEpoch());
    }

    /**
     * Where somebody works.
     *
     * @param name   agency and, where the post is in one of its units, the unit
     * @param agency its short name
     */
    private record Place(@Nullable String name, @Nullable String agency) {}

    private Place placeOf(PersonId person, LocalDate today) {
        var posts = people.postsOf(person, today);
        if (posts.isEmpty()) return new Place(null, null);
        var place = organisations.get(posts.getFirst().organisation(), today);
        if (place.isAgency()) return new Place(place.name(), place.shortName());
        var agency = organisations.agencyOf(place.id(), today);
        return new Place(agency.name() + " · " + place.name(), agency.shortName());
    }
}
