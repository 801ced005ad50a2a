package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.organisation.UseScheme;
import vn.lienthong.engine.shared.Outcome;

/** Another scheme of government for a whole tree. */
@Component
final class UseSchemeForm implements AdministrativeAct {
    private final UseScheme use;
    private final ReadOrganisations organisations;
    private final Offers offers;

    UseSchemeForm(UseScheme use, ReadOrganisations organisations, Offers offers) {
        this.use = use;
        this.organisations = organisations;
        this.offers = offers;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "scheme";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public List<Field> fields(Subject subject) {
        organisations.get(subject.actor(), subject.organisation(), subject.today());
        return List.of(Field.choice("scheme", offers.schemes(subject)), Field.day("from", subject.today()),
                NamingFields.decision());
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return use.use(subject.actor(), new UseScheme.NewScheme(subject.organisation(), typed.text("scheme"),
                typed.day("from"), typed.textOrNull("decisionNo"))).map(ActDone::at);
    }
}
