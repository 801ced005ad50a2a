package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.issuance.UnlockKey;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.shared.Outcome;

/** New tries for a person's signing key that wrong PINs have locked. */
@Component
final class UnlockKeyForm implements AdministrativeAct {
    private static final int LONGEST_REASON = 500;

    private final UnlockKey unlock;
    private final ReadPeople people;

    UnlockKeyForm(UnlockKey unlock, ReadPeople people) {
        this.unlock = unlock;
        this.people = people;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "unlock-key";
    }

    @Override
    public List<Field> fields(Subject subject) {
        people.file(subject.actor(), subject.person(), subject.today());
        return List.of(Field.line("unlockReason", LONGEST_REASON));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return unlock.ofPerson(subject.actor(), subject.person(), typed.text("unlockReason"))
                .map(_ -> ActDone.at(subject.person()));
    }
}
