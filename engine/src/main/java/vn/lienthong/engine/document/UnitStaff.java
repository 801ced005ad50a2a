package vn.lienthong.engine.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.organisation.StaffMember;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** The people of a unit, or of what took it over, who may do something there: whom work of the unit can be given to. */
@UseCase
public class UnitStaff {
    private final Authorisation authorisation;
    private final People people;
    private final OrganisationTree tree;
    private final Clock clock;

    UnitStaff(Authorisation authorisation, People people, OrganisationTree tree, Clock clock) {
        this.authorisation = authorisation;
        this.people = people;
        this.tree = tree;
        this.clock = clock;
    }

    /** Of the unit, and one who may do it: else the matter would never end. */
    public boolean has(PersonId person, Act act, OrganisationId unit) {
        return has(person, act, unit, unit);
    }

    /** The same for something that is done for another place: a clerk of an office works for the whole agency. */
    public boolean has(PersonId person, Act act, OrganisationId place, OrganisationId unit) {
        return people.postsOf(person, today()).stream().anyMatch(post -> isOf(post.organisation(), unit))
                && authorisation.holders(act, place).contains(person);
    }

    /** All of them, by title and name. */
    public List<Person> who(Act act, OrganisationId unit) {
        return who(act, unit, unit);
    }

    public List<Person> who(Act act, OrganisationId place, OrganisationId unit) {
        var holders = new HashSet<>(authorisation.holders(act, place));
        return of(unit).stream()
                .map(StaffMember::person)
                .filter(person -> holders.remove(person.id()))
                .toList();
    }

    /** Who works in the unit; of a closed one, in what took it over. */
    public List<StaffMember> of(OrganisationId unit) {
        var heir = tree.heirOf(unit, today());
        return heir == null ? people.staffOf(unit, today()) : people.staffOfAgency(heir, today());
    }

    private boolean isOf(OrganisationId post, OrganisationId unit) {
        var heir = tree.heirOf(unit, today());
        return heir == null ? post.equals(unit) : tree.withinAgency(heir, today()).contains(post);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
