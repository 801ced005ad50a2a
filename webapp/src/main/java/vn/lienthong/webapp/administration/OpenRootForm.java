package vn.lienthong.webapp.administration;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.NewAgency;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;

/** A new tree: a province, or any other agency with nothing above it. */
@Component
final class OpenRootForm implements AdministrativeAct {
    private final OpenAgencies open;
    private final ReadOrganisations organisations;
    private final Offers offers;

    OpenRootForm(OpenAgencies open, ReadOrganisations organisations, Offers offers) {
        this.open = open;
        this.organisations = organisations;
        this.offers = offers;
    }

    @Override
    public Scope scope() {
        return Scope.INSTALLATION;
    }

    @Override
    public String name() {
        return "open-root";
    }

    @Override
    public List<Field> fields(Subject subject) {
        if (!organisations.mayEverywhere(subject.actor())) throw new ForbiddenException("organisation");
        return Stream.concat(NamingFields.empty().stream(), Stream.of(Field.choice("scheme", offers.schemes(subject)),
                Field.choice("level", offers.levels(subject)), Field.lineOrNone("code", OpenAgencies.CODE),
                Field.day("from", subject.today()), NamingFields.decision(), Together.key())).toList();
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return open.open(subject, typed, new NewAgency(NamingFields.read(typed), null, typed.text("level"),
                typed.text("scheme"), typed.day("from"), typed.textOrNull("decisionNo")));
    }
}
