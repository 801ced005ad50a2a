package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.AssignCode;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.shared.Outcome;

/** The code by which other systems know an agency. */
@Component
final class AssignCodeForm implements AdministrativeAct {
    private final AssignCode assign;
    private final ReadOrganisations organisations;

    AssignCodeForm(AssignCode assign, ReadOrganisations organisations) {
        this.assign = assign;
        this.organisations = organisations;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "assign-code";
    }

    @Override
    public List<Field> fields(Subject subject) {
        organisations.get(subject.actor(), subject.organisation(), subject.today());
        return List.of(Field.line("code", OpenAgencies.CODE), Field.day("from", subject.today()),
                NamingFields.decision());
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return assign.assign(subject.actor(), new AssignCode.Assignment(subject.organisation(), typed.text("code"),
                typed.day("from"), typed.textOrNull("decisionNo"))).map(_ -> ActDone.at(subject.organisation()));
    }
}
