package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;

/** Somebody new in an agency or one of its units. */
@Component
final class NewMemberForm implements AdministrativeAct {
    private final NewPeople newPeople;
    private final ReadOrganisations organisations;
    private final OrganisationDirectory directory;
    private final Offers offers;

    NewMemberForm(NewPeople newPeople, ReadOrganisations organisations, OrganisationDirectory directory,
            Offers offers) {
        this.newPeople = newPeople;
        this.organisations = organisations;
        this.directory = directory;
        this.offers = offers;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "new-person";
    }

    @Override
    public List<Field> fields(Subject subject) {
        organisations.get(subject.actor(), subject.organisation(), subject.today());
        var near = offers.near(agency(subject), subject);
        var here = subject.organisation().toString();
        return NewPeople.fields(subject, offers,
                List.of(Field.choiceOrNone("title", Offers.orNone(offers.titles(subject))),
                        Field.choice("place", near).holding(here),
                        Field.choiceOrNone("capacity", Offers.orNone(offers.capacitiesByRight(subject)))),
                List.of(Field.choice("roleAt", near).holding(here), Field.choice("reach", offers.reaches(subject))));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return newPeople.add(subject, typed, agency(subject));
    }

    private OrganisationId agency(Subject subject) {
        return directory.agencyOf(subject.organisation(), subject.today()).id();
    }
}
