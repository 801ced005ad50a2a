package vn.lienthong.engine.access;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.access.internal.PasswordAttempts;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Asks somebody who is signed in for the password again, before something that an open computer must not allow. */
@UseCase
public class ConfirmPassword {
    private final JdbcAccounts accounts;
    private final PasswordAttempts attempts;

    ConfirmPassword(JdbcAccounts accounts, PasswordAttempts attempts) {
        this.accounts = accounts;
        this.attempts = attempts;
    }

    /**
     * Wrong attempts count as those at the sign-in do.
     *
     * @param client the network address the demand comes from
     * @return why it must not go on; null when the password is right
     */
    public @Nullable Refusal inTheWay(Actor actor, String password, String client) {
        var credentials = accounts.credentialsOf(actor.requirePerson());
        if (credentials == null || !credentials.account().isOpen()) throw new UnknownException("account");
        var name = credentials.account().signInName();
        var result = attempts.look(
                new PasswordAttempts.Attempt(name, client, SignIn.normal(password)), credentials.hash());
        if (result.isPaused())
            return Refusal.of(AccessRefusal.TOO_MANY_ATTEMPTS, "seconds", result.pause().toSeconds() + 1);
        return result.isRight() ? null : Refusal.of(AccessRefusal.PASSWORD_WRONG);
    }
}
