package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.CloseOrganisation;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.shared.Outcome;

/** The end of an agency or a unit. */
@Component
final class CloseOrganisationForm implements AdministrativeAct {
    private final CloseOrganisation close;
    private final ReadOrganisations organisations;

    CloseOrganisationForm(CloseOrganisation close, ReadOrganisations organisations) {
        this.close = close;
        this.organisations = organisations;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "close";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public List<Field> fields(Subject subject) {
        organisations.get(subject.actor(), subject.organisation(), subject.today());
        return List.of(Field.day("lastDay", subject.today()), NamingFields.decision());
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return close.close(subject.actor(), new CloseOrganisation.Closing(subject.organisation(), typed.day("lastDay"),
                typed.textOrNull("decisionNo"))).map(ActDone::at);
    }
}
