package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.shared.Outcome;

/** A role at a place from a day on. */
@Component
final class GrantRoleForm implements AdministrativeAct {
    private final GrantRole grant;
    private final ReadPeople people;
    private final Offers offers;

    GrantRoleForm(GrantRole grant, ReadPeople people, Offers offers) {
        this.grant = grant;
        this.people = people;
        this.offers = offers;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "grant";
    }

    @Override
    public List<Field> fields(Subject subject) {
        var home = people.file(subject.actor(), subject.person(), subject.today()).person().home();
        return List.of(Field.deliberate("role", offers.roles(subject)), Field.choice("reach", offers.reaches(subject)),
                Field.placeOrNone("roleAt", offers.near(home, subject)), Field.day("from", subject.today()),
                Field.dayOrNone("to"),
                Field.line("basis", 300));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        var reach = Reach.valueOf(typed.text("reach"));
        var place = reach == Reach.INSTALLATION ? null : typed.placeOrNull("roleAt");
        if (place == null && reach != Reach.INSTALLATION) return Outcome.refused(AdministrationRefusal.PLACE_MISSING);
        return grant.grant(subject.actor(), new GrantRole.NewGrant(subject.person(), new RoleKey(typed.text("role")),
                place, reach, typed.period(), typed.text("basis"))).map(_ -> ActDone.at(subject.person()));
    }
}
