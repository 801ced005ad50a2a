package vn.lienthong.webapp.administration;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.organisation.RenameOrganisation;
import vn.lienthong.engine.shared.Outcome;

/** Another name from a day on. */
@Component
final class RenameOrganisationForm implements AdministrativeAct {
    private final RenameOrganisation rename;
    private final ReadOrganisations organisations;
    private final ChangeDays days;

    RenameOrganisationForm(RenameOrganisation rename, ReadOrganisations organisations, ChangeDays days) {
        this.rename = rename;
        this.organisations = organisations;
        this.days = days;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "rename";
    }

    @Override
    public List<Field> fields(Subject subject) {
        var organisation = organisations.get(subject.actor(), subject.organisation(), subject.today());
        return Stream.concat(NamingFields.of(organisation).stream(),
                Stream.of(Field.day("from", days.nextOf(subject)), NamingFields.decision())).toList();
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return rename.rename(subject.actor(), new RenameOrganisation.Renaming(subject.organisation(),
                NamingFields.read(typed), typed.day("from"), typed.textOrNull("decisionNo"))).map(ActDone::at);
    }
}
