package vn.lienthong.engine.access;

import vn.lienthong.engine.access.internal.Argon2Passwords;
import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.access.internal.PasswordAttempts;
import vn.lienthong.engine.access.internal.PasswordChanges;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Somebody chooses another password; all sessions end, and the caller begins a new one with the epoch answered. */
@UseCase
public class ChangePassword {
    private final JdbcAccounts accounts;
    private final Argon2Passwords passwords;
    private final PasswordAttempts attempts;
    private final PasswordChanges changes;

    ChangePassword(JdbcAccounts accounts, Argon2Passwords passwords, PasswordAttempts attempts,
            PasswordChanges changes) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.changes = changes;
    }

    /** @param client the network address the demand comes from */
    public record Change(String current, String wanted, String client) {
        @Override
        public String toString() {
            return "Change[client=" + client + "]";
        }
    }

    public Outcome<Long> change(Actor actor, Change change) {
        var person = actor.requirePerson();
        var credentials = accounts.credentialsOf(person);
        if (credentials == null || !credentials.account().isOpen()) throw new UnknownException("account");
        var name = credentials.account().signInName();
        var result = attempts.look(
                new PasswordAttempts.Attempt(name, change.client(), SignIn.normal(change.current())),
                credentials.hash());
        if (result.isPaused())
            return Outcome.refused(AccessRefusal.TOO_MANY_ATTEMPTS, "seconds", result.pause().toSeconds() + 1);
        if (!result.isRight()) return Outcome.refused(AccessRefusal.PASSWORD_WRONG);

        var wanted = SignIn.normal(change.wanted());
        if (change.wanted().length() > PasswordRule.LONGEST) return Outcome.refused(AccessRefusal.PASSWORD_TOO_LONG);
        if (wanted.equals(SignIn.normal(change.current()))) return Outcome.refused(AccessRefusal.PASSWORD_UNCHANGED);
        var weakness = PasswordRule.check(wanted, new SignInName(name));
        if (weakness != null) return Outcome.refused(weakness, "shortest", PasswordRule.SHORTEST);
        return Outcome.done(changes.change(actor, person, passwords.hash(wanted)));
    }
}
