package vn.lienthong.engine.access;

import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.internal.AccessAuthority;
import vn.lienthong.engine.access.internal.Argon2Passwords;
import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.access.internal.SignInPauses;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Sets a new password for somebody who lost it; it must be changed at the next sign-in, and all sessions end. */
@UseCase
public class ResetPassword {
    private final AccessAuthority authority;
    private final JdbcAccounts accounts;
    private final Argon2Passwords passwords;
    private final SignInPauses pauses;
    private final DomainEvents events;

    ResetPassword(AccessAuthority authority, JdbcAccounts accounts, Argon2Passwords passwords, SignInPauses pauses,
            DomainEvents events) {
        this.authority = authority;
        this.accounts = accounts;
        this.passwords = passwords;
        this.pauses = pauses;
        this.events = events;
    }

    @Transactional
    public Outcome<PersonId> reset(Actor actor, PersonId person, String password) {
        authority.requireToLetIn(person, actor);
        if (actor.isOneself(person)) return Outcome.refused(AccessRefusal.NOT_TO_ONESELF);
        accounts.lock(person);
        var account = accounts.of(person);
        if (account == null || !account.isOpen()) return Outcome.refused(AccessRefusal.ACCOUNT_CLOSED);
        var weakness = PasswordRule.check(password, new SignInName(account.signInName()));
        if (weakness != null) return Outcome.refused(weakness, "shortest", PasswordRule.SHORTEST);

        accounts.setPassword(person, passwords.hash(SignIn.normal(password)), true);
        pauses.forgetName(account.signInName());
        events.publish(new AccessChanged("password.reset", person, actor, Map.of()));
        return Outcome.done(person);
    }
}
