package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.GiveCapacity;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

/** A capacity to sign for the agency that keeps a person. */
@Component
final class GiveCapacityForm implements AdministrativeAct {
    private final GiveCapacity give;
    private final ReadPeople people;
    private final Offers offers;

    GiveCapacityForm(GiveCapacity give, ReadPeople people, Offers offers) {
        this.give = give;
        this.people = people;
        this.offers = offers;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "give-capacity";
    }

    @Override
    public List<Field> fields(Subject subject) {
        var home = home(subject);
        return List.of(Field.deliberate("capacity", offers.capacities(subject)),
                Field.choiceOrNone("lender", Offers.orNone(offers.lenders(home, subject))),
                Field.day("from", subject.today()), Field.dayOrNone("to"),
                Field.lineOrNone("basis", 300), Field.lineOrNone("extent", 500));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        var lender = typed.textOrNull("lender");
        return give.give(subject.actor(), new GiveCapacity.NewCapacity(subject.person(), typed.text("capacity"),
                home(subject), typed.period(), lender == null ? null : PersonId.of(lender), typed.textOrNull("basis"),
                typed.textOrNull("extent"))).map(_ -> ActDone.at(subject.person()));
    }

    private OrganisationId home(Subject subject) {
        var home = people.file(subject.actor(), subject.person(), subject.today()).person().home();
        if (home == null) throw new UnknownException("organisation");
        return home;
    }
}
