package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.MoveOrganisation;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.shared.Outcome;

/** Another place in the tree from a day on. */
@Component
final class MoveOrganisationForm implements AdministrativeAct {
    private final MoveOrganisation move;
    private final ReadOrganisations organisations;
    private final ChangeDays days;

    MoveOrganisationForm(MoveOrganisation move, ReadOrganisations organisations, ChangeDays days) {
        this.move = move;
        this.organisations = organisations;
        this.days = days;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "move";
    }

    @Override
    public List<Field> fields(Subject subject) {
        organisations.get(subject.actor(), subject.organisation(), subject.today());
        return List.of(Field.place("parent", List.of()), Field.day("from", days.nextOf(subject)),
                NamingFields.decision());
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return move.move(subject.actor(), new MoveOrganisation.Move(subject.organisation(), typed.place("parent"),
                typed.day("from"), typed.textOrNull("decisionNo"))).map(ActDone::at);
    }
}
