package vn.lienthong.webapp.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.organisation.AppointToPost;
import vn.lienthong.engine.organisation.GiveCapacity;
import vn.lienthong.engine.organisation.RegisterPerson;
import vn.lienthong.engine.organisation.SetUpOnce;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

/** Makes people with post, role and signing capacities, each in one step. Rights begin today, posts with the agency. */
final class DemoPeople {
    private static final String BASIS = "Quyết định phân công (dữ liệu mẫu)";

    /** Where somebody works: the agency, and the unit if the post belongs to one. */
    record Workplace(OrganisationId agency, @Nullable OrganisationId unit, LocalDate since) {
        OrganisationId nearest() {
            return unit == null ? agency : unit;
        }
    }

    private final SetUpOnce setUp;
    private final RegisterPerson register;
    private final DemoSignIns signIns;
    private final AppointToPost appoint;
    private final GiveCapacity giveCapacity;
    private final Clock clock;

    DemoPeople(SetUpOnce setUp, RegisterPerson register, AppointToPost appoint, GiveCapacity giveCapacity,
            DemoSignIns signIns, Clock clock) {
        this.setUp = setUp;
        this.register = register;
        this.appoint = appoint;
        this.giveCapacity = giveCapacity;
        this.signIns = signIns;
        this.clock = clock;
    }

    PersonId member(String name, DemoPlan.Position position, Workplace place, String key) {
        return new PersonId(setUp.step("demo/person/" + key, () -> make(name, position, place).value()));
    }

    PersonId operator(DemoPlan.Operator operator) {
        return new PersonId(setUp.step("demo/person/" + operator.account(), () -> {
            var today = LocalDate.now(clock);
            var person = register(operator.name(), null, today);
            signIns.grant(new GrantRole.NewGrant(person, new RoleKey("OPERATOR"), null, Reach.INSTALLATION,
                    Period.since(today), BASIS));
            return person.value();
        }));
    }

    void letIn(Map<PersonId, String> signInNames) {
        signIns.open(signInNames);
    }

    private PersonId make(String name, DemoPlan.Position position, Workplace place) {
        var person = register(name, place.agency(), place.since());
        appoint.appoint(Actor.SYSTEM, new AppointToPost.Appointment(person, position.title(), place.nearest(),
                Period.since(place.since()), BASIS)).orThrow();
        var today = Period.since(LocalDate.now(clock));
        for (var capacity : capacities(position))
            giveCapacity.give(Actor.SYSTEM,
                    GiveCapacity.NewCapacity.byRight(person, capacity, place.agency(), today)).orThrow();
        signIns.grant(new GrantRole.NewGrant(person, new RoleKey(position.role()),
                position.atUnit() ? place.nearest() : place.agency(),
                position.wholeSubtree() ? Reach.WHOLE_SUBTREE : Reach.WITHIN_AGENCY, today, BASIS));
        return person;
    }

    private PersonId register(String name, @Nullable OrganisationId home, LocalDate since) {
        return register.register(Actor.SYSTEM, new RegisterPerson.NewPerson(name, home, since)).orThrow();
    }

    private static List<String> capacities(DemoPlan.Position position) {
        var capacities = position.capacities();
        return capacities == null ? List.of() : capacities;
    }
}
