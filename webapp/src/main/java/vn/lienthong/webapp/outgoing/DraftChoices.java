package vn.lienthong.webapp.outgoing;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.HeldCapacity;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;

/** What a drafter can choose from today. */
@Component
final class DraftChoices {
    private final Authorisation authorisation;
    private final OrganisationDirectory directory;
    private final People people;
    private final Words words;

    DraftChoices(Authorisation authorisation, OrganisationDirectory directory, People people, Words words) {
        this.authorisation = authorisation;
        this.directory = directory;
        this.people = people;
        this.words = words;
    }

    /** The fields with choices. */
    record Choices(List<Option> units, List<Option> signers, List<Option> kinds, List<Option> urgencies) {
        /** Where there is one choice only, it is made already. */
        static String first(List<Option> options) {
            return options.isEmpty() ? "" : options.getFirst().value();
        }
    }

    Choices of(Actor actor, Locale locale) {
        var units = units(actor);
        return new Choices(
                units.stream().map(unit -> new Option(unit.id().toString(), unit.shortName())).toList(),
                signers(agencies(units), locale), words.kinds(locale), words.urgencies(locale));
    }

    private List<Organisation> units(Actor actor) {
        var today = words.today();
        return directory.get(authorisation.reach(actor, Act.DRAFT_DOCUMENT), today)
                .values()
                .stream()
                .filter(unit -> unit.isOpenOn(today))
                .sorted(Comparator.comparing(Organisation::shortName))
                .toList();
    }

    private Set<OrganisationId> agencies(List<Organisation> units) {
        var agencies = new LinkedHashSet<OrganisationId>();
        for (var unit : units) agencies.add(directory.agencyOf(unit.id(), words.today()).id());
        return agencies;
    }

    /** Who signs for the agency, in which capacity. */
    List<Option> signersOf(OrganisationId agency, Locale locale) {
        return signers(Set.of(agency), locale);
    }

    private List<Option> signers(Set<OrganisationId> agencies, Locale locale) {
        return agencies.stream()
                .flatMap(this::signersOf)
                .map(held -> signer(held, locale))
                .toList();
    }

    /** Who holds a capacity and the right to sign. */
    private Stream<HeldCapacity> signersOf(OrganisationId agency) {
        var may = authorisation.holders(Act.SIGN_DOCUMENT, agency);
        return people.signersOf(agency, words.today()).stream().filter(held -> may.contains(held.person()));
    }

    private Option signer(HeldCapacity held, Locale locale) {
        var capacity = held.capacity();
        var name = words.person(held.person());
        var how = capacity.name(locale);
        var label = capacity.abbreviation() == null ? name : capacity.abbreviation() + " " + name;
        return new Option(DraftForm.signer(held.person(), capacity.key()), label + " · " + how);
    }
}
