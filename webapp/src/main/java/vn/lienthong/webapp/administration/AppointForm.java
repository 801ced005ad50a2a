package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.AppointToPost;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.shared.Outcome;

/** A post for a person. */
@Component
final class AppointForm implements AdministrativeAct {
    private final AppointToPost appoint;
    private final ReadPeople people;
    private final Offers offers;

    AppointForm(AppointToPost appoint, ReadPeople people, Offers offers) {
        this.appoint = appoint;
        this.people = people;
        this.offers = offers;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "appoint";
    }

    @Override
    public List<Field> fields(Subject subject) {
        var home = people.file(subject.actor(), subject.person(), subject.today()).person().home();
        return List.of(Field.deliberate("title", offers.titles(subject)),
                Field.place("place", offers.near(home, subject)),
                Field.day("from", subject.today()), Field.dayOrNone("to"), NamingFields.decision());
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return appoint.appoint(subject.actor(), new AppointToPost.Appointment(subject.person(), typed.text("title"),
                typed.place("place"), typed.period(), typed.textOrNull("decisionNo")))
                .map(_ -> ActDone.at(subject.person()));
    }
}
