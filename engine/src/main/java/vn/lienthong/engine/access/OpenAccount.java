package vn.lienthong.engine.access;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.internal.AccessAuthority;
import vn.lienthong.engine.access.internal.Argon2Passwords;
import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Opens an account for a person, or opens a closed one again. */
@UseCase
public class OpenAccount {
    private final AccountOpening opening;
    private final Argon2Passwords passwords;

    OpenAccount(AccessAuthority authority, JdbcAccounts accounts, Argon2Passwords passwords, DomainEvents events) {
        opening = new AccountOpening(authority, accounts, events);
        this.passwords = passwords;
    }

    /**
     * Who signs in how.
     *
     * @param mustChange whether the password must be changed at the first sign-in; always so when a person hands it over
     */
    public record NewAccount(PersonId person, String signInName, String password, boolean mustChange) {
        @Override
        public String toString() {
            return "NewAccount[person=" + person + "]";
        }
    }

    @Transactional
    public Outcome<Account> open(Actor actor, NewAccount wanted) {
        var refusal = opening.check(actor, wanted);
        if (refusal != null) return new Outcome.Refused<>(refusal);
        return Outcome.done(opening.open(actor, wanted, passwords.hash(SignIn.normal(wanted.password()))));
    }
}
