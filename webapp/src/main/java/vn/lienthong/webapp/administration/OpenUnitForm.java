package vn.lienthong.webapp.administration;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.NewUnit;
import vn.lienthong.engine.organisation.OpenUnit;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.shared.Outcome;

/** A unit of an agency, or of another unit. */
@Component
final class OpenUnitForm implements AdministrativeAct {
    private final OpenUnit openUnit;
    private final ReadOrganisations organisations;

    OpenUnitForm(OpenUnit openUnit, ReadOrganisations organisations) {
        this.openUnit = openUnit;
        this.organisations = organisations;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "open-unit";
    }

    @Override
    public List<Field> fields(Subject subject) {
        organisations.get(subject.actor(), subject.organisation(), subject.today());
        return Stream.concat(NamingFields.empty().stream(),
                Stream.of(Field.day("from", subject.today()), NamingFields.decision())).toList();
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return openUnit.open(subject.actor(), new NewUnit(NamingFields.read(typed), subject.organisation(),
                typed.day("from"), typed.textOrNull("decisionNo"))).map(ActDone::at);
    }
}
