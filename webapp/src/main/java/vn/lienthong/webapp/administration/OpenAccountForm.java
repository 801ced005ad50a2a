package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.OpenAccount;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.shared.Outcome;

/** An account with a first password that is shown once. */
@Component
final class OpenAccountForm implements AdministrativeAct {
    private final OpenAccount openAccount;
    private final ReadPeople people;
    private final FirstPasswords passwords;

    OpenAccountForm(OpenAccount openAccount, ReadPeople people, FirstPasswords passwords) {
        this.openAccount = openAccount;
        this.people = people;
        this.passwords = passwords;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "open-account";
    }

    @Override
    public List<Field> fields(Subject subject) {
        var name = people.file(subject.actor(), subject.person(), subject.today()).person().fullName();
        return List.of(Field.line("signInName", NewPeople.SIGN_IN_NAME).holding(SignInNames.propose(name)));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        var password = passwords.draw();
        return openAccount.open(subject.actor(),
                new OpenAccount.NewAccount(subject.person(), typed.text("signInName"), password, true))
                .map(account -> ActDone.handing(subject.person(), new Handover(account.signInName(), password)));
    }
}
