package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.ReadAccess;
import vn.lienthong.engine.access.ResetPassword;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.shared.Outcome;

/** A new first password, shown once. */
@Component
final class ResetPasswordForm implements AdministrativeAct {
    private final ResetPassword reset;
    private final ReadPeople people;
    private final ReadAccess readAccess;
    private final FirstPasswords passwords;

    ResetPasswordForm(ResetPassword reset, ReadPeople people, ReadAccess readAccess, FirstPasswords passwords) {
        this.reset = reset;
        this.people = people;
        this.readAccess = readAccess;
        this.passwords = passwords;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "reset-password";
    }

    @Override
    public List<Field> fields(Subject subject) {
        people.file(subject.actor(), subject.person(), subject.today());
        return List.of();
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        var password = passwords.draw();
        return reset.reset(subject.actor(), subject.person(), password)
                .map(person -> ActDone.handing(person, new Handover(signInName(subject), password)));
    }

    private String signInName(Subject subject) {
        var account = readAccess.of(subject.actor(), subject.person()).account();
        return account == null ? "" : account.signInName();
    }
}
