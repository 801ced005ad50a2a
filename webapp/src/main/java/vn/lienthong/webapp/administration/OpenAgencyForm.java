package vn.lienthong.webapp.administration;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.NewAgency;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.shared.Outcome;

/** An agency below another one. */
@Component
final class OpenAgencyForm implements AdministrativeAct {
    private final OpenAgencies open;
    private final ReadOrganisations organisations;
    private final Offers offers;

    OpenAgencyForm(OpenAgencies open, ReadOrganisations organisations, Offers offers) {
        this.open = open;
        this.organisations = organisations;
        this.offers = offers;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "open-agency";
    }

    @Override
    public List<Field> fields(Subject subject) {
        var parent = organisations.get(subject.actor(), subject.organisation(), subject.today());
        return Stream.concat(NamingFields.empty().stream(), Stream.of(
                Field.choice("level", offers.levelsBelow(subject, parent)), Field.lineOrNone("code", OpenAgencies.CODE),
                Field.day("from", subject.today()), NamingFields.decision(), Together.key())).toList();
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return open.open(subject, typed, new NewAgency(NamingFields.read(typed), subject.organisation(),
                typed.text("level"), null, typed.day("from"), typed.textOrNull("decisionNo")));
    }
}
