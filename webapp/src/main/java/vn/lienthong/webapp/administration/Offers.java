package vn.lienthong.webapp.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleHolders;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.shared.OrganisationId;

/** What there is to choose from, in the words of the reader; all of it rows with dates. */
@Component
final class Offers {
    static final Choice NONE = new Choice("", "–");

    private final ReadOrganisations organisations;
    private final ReadPeople readPeople;
    private final OrganisationDirectory directory;
    private final People people;
    private final RoleHolders roles;
    private final Authorisation authorisation;
    private final MessageWords words;

    Offers(ReadOrganisations organisations, ReadPeople readPeople, OrganisationDirectory directory, People people,
            RoleHolders roles, Authorisation authorisation, MessageWords words) {
        this.organisations = organisations;
        this.readPeople = readPeople;
        this.directory = directory;
        this.people = people;
        this.roles = roles;
        this.authorisation = authorisation;
        this.words = words;
    }

    List<Choice> schemes(Subject subject) {
        return organisations.schemes()
                .stream()
                .map(scheme -> new Choice(scheme.key(), subject.word(scheme)))
                .toList();
    }

    /** The levels of every scheme, highest first. */
    List<Choice> levels(Subject subject) {
        return organisations.schemes()
                .stream()
                .flatMap(scheme -> scheme.levels().stream())
                .distinct()
                .sorted((one, other) -> Integer.compare(one.rank(), other.rank()))
                .map(level -> new Choice(level.key(), subject.word(level)))
                .toList();
    }

    /** The levels that agencies below this one may have. */
    List<Choice> levelsBelow(Subject subject, Organisation agency) {
        var levels = directory.levelsOf(agency.id(), subject.today());
        var own = levels.stream().filter(level -> level.key().equals(agency.level())).findFirst();
        return levels.stream()
                .filter(level -> own.isEmpty() || level.rank() >= own.get().rank())
                .sorted((one, other) -> Integer.compare(other.rank(), one.rank()))
                .map(level -> new Choice(level.key(), subject.word(level)))
                .toList();
    }

    List<Choice> titles(Subject subject) {
        return readPeople.titles(subject.today())
                .stream()
                .map(title -> new Choice(title.key(), subject.word(title)))
                .toList();
    }

    List<Choice> capacities(Subject subject) {
        return readPeople.capacities(subject.today())
                .stream()
                .map(one -> new Choice(one.key(), (one.abbreviation() == null ? "" : one.abbreviation() + " ")
                        + subject.word(one)))
                .toList();
    }

    /** Capacities that come with a post: nobody lends them, and no paper is asked for. */
    List<Choice> capacitiesByRight(Subject subject) {
        var simple = readPeople.capacities(subject.today())
                .stream()
                .filter(one -> !one.isLent() && !one.needsBasis() && !one.needsEnd())
                .map(one -> one.key())
                .toList();
        return capacities(subject).stream().filter(choice -> simple.contains(choice.value())).toList();
    }

    List<Choice> roles(Subject subject) {
        return roles.roles(subject.today())
                .stream()
                .map(role -> new Choice(role.key().value(), subject.word(role)))
                .toList();
    }

    List<Choice> reaches(Subject subject) {
        return Stream.of(Reach.values())
                .filter(reach -> reach != Reach.INSTALLATION || mayEverywhere(subject))
                .map(reach -> new Choice(reach.name(),
                        words.of("administration.reach." + reach.name(), subject.locale())))
                .toList();
    }

    private boolean mayEverywhere(Subject subject) {
        return authorisation.mayEverywhere(subject.actor(), Act.ADMINISTER_ACCESS);
    }

    /** The agency itself first, then its units by name. */
    List<Choice> near(@Nullable OrganisationId agency, Subject subject) {
        if (agency == null) return List.of();
        var near = new ArrayList<Choice>();
        var own = directory.get(agency, subject.today());
        near.add(new Choice(own.id().toString(), own.shortName()));
        for (var unit : directory.unitsOf(agency, subject.today()))
            near.add(new Choice(unit.id().toString(), unit.shortName()));
        return near;
    }

    /** Who signs for the agency by right, so may lend it. */
    List<Choice> lenders(OrganisationId agency, Subject subject) {
        return people.signersOf(agency, subject.today())
                .stream()
                .filter(held -> !held.capacity().isLent() && !held.person().value().equals(subject.id()))
                .map(held -> held.person())
                .distinct()
                .map(person -> new Choice(person.toString(), people.get(person, subject.today()).fullName()))
                .toList();
    }

    static List<Choice> orNone(List<Choice> choices) {
        return Stream.concat(Stream.of(NONE), choices.stream()).toList();
    }
}
