package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;

/** Somebody new who belongs to no agency: a further administrator, an operator. */
@Component
final class NewOperatorForm implements AdministrativeAct {
    private final NewPeople newPeople;
    private final ReadOrganisations organisations;
    private final Offers offers;

    NewOperatorForm(NewPeople newPeople, ReadOrganisations organisations, Offers offers) {
        this.newPeople = newPeople;
        this.organisations = organisations;
        this.offers = offers;
    }

    @Override
    public Scope scope() {
        return Scope.INSTALLATION;
    }

    @Override
    public String name() {
        return "new-operator";
    }

    @Override
    public List<Field> fields(Subject subject) {
        if (!organisations.mayEverywhere(subject.actor())) throw new ForbiddenException("organisation");
        return NewPeople.fields(subject, offers, List.of(), List.of());
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return newPeople.add(subject, typed, null);
    }
}
