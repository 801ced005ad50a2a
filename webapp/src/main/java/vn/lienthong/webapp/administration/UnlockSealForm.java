package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.issuance.UnlockKey;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.shared.Outcome;

/** New tries for the key of an agency's seal that wrong PINs have locked. */
@Component
final class UnlockSealForm implements AdministrativeAct {
    private static final int LONGEST_REASON = 500;

    private final UnlockKey unlock;
    private final ReadOrganisations organisations;

    UnlockSealForm(UnlockKey unlock, ReadOrganisations organisations) {
        this.unlock = unlock;
        this.organisations = organisations;
    }

    @Override
    public Scope scope() {
        return Scope.ORGANISATION;
    }

    @Override
    public String name() {
        return "unlock-seal";
    }

    @Override
    public List<Field> fields(Subject subject) {
        organisations.file(subject.actor(), subject.organisation(), subject.today());
        return List.of(Field.line("unlockReason", LONGEST_REASON));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return unlock.ofAgency(subject.actor(), subject.organisation(), typed.text("unlockReason"))
                .map(_ -> ActDone.at(subject.organisation()));
    }
}
