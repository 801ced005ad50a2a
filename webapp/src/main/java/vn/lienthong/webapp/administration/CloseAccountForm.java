package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.CloseAccount;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.shared.Outcome;

/** The end of an account, at once. */
@Component
final class CloseAccountForm implements AdministrativeAct {
    private final CloseAccount close;
    private final ReadPeople people;

    CloseAccountForm(CloseAccount close, ReadPeople people) {
        this.close = close;
        this.people = people;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "close-account";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public List<Field> fields(Subject subject) {
        people.file(subject.actor(), subject.person(), subject.today());
        return List.of();
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return close.close(subject.actor(), subject.person()).map(ActDone::at);
    }
}
