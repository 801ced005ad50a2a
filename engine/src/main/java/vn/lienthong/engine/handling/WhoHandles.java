package vn.lienthong.engine.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.document.UnitStaff;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.organisation.StaffMember;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** Among whom one chooses on the way in: leaders, units, people of a unit. */
@UseCase
public class WhoHandles {
    private final Authorisation authorisation;
    private final OrganisationDirectory directory;
    private final People people;
    private final UnitStaff unitStaff;
    private final OrganisationTree tree;
    private final Clock clock;

    WhoHandles(Authorisation authorisation, OrganisationDirectory directory, People people, UnitStaff unitStaff,
            OrganisationTree tree, Clock clock) {
        this.authorisation = authorisation;
        this.directory = directory;
        this.people = people;
        this.unitStaff = unitStaff;
        this.tree = tree;
        this.clock = clock;
    }

    /** Who may give a directive there, highest title first; for a closed agency, at its successor. */
    public List<Person> leaders(OrganisationId agency) {
        return staff(people.staffOfAgency(tree.atWork(agency, today()), today()), Act.DIRECT_INCOMING, agency);
    }

    /**
     * A unit that can be charged.
     *
     * @param hasHead  whether somebody gives out what the unit is charged with
     * @param handlers who of it can be named
     */
    public record Chargeable(Organisation unit, boolean hasHead, List<Person> handlers) {}

    /** What a directive there can charge; what has no head, too, where somebody is named who handles it. */
    public List<Chargeable> chargeable(OrganisationId agency) {
        return units(agency)
                .map(unit -> new Chargeable(unit, hasHead(unit.id()), handlers(unit.id())))
                .filter(unit -> unit.hasHead() || !unit.handlers().isEmpty())
                .toList();
    }

    /** What a directive there can charge without naming anybody. */
    public List<Organisation> unitsWithHead(OrganisationId agency) {
        return units(agency).filter(unit -> hasHead(unit.id())).toList();
    }

    private Stream<Organisation> units(OrganisationId agency) {
        return directory.unitsOf(tree.atWork(agency, today()), today()).stream();
    }

    private boolean hasHead(OrganisationId unit) {
        return !authorisation.holders(Act.ASSIGN_HANDLER, unit).isEmpty();
    }

    /** To whom the unit can give a matter. */
    public List<Person> handlers(OrganisationId unit) {
        return unitStaff.who(Act.HANDLE_INCOMING, unit);
    }

    private List<Person> staff(List<StaffMember> staff, Act act, OrganisationId where) {
        var holders = new HashSet<>(authorisation.holders(act, where));
        return staff.stream().map(StaffMember::person).filter(person -> holders.remove(person.id())).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
