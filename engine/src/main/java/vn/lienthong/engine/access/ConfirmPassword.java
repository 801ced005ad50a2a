package vn.lienthong.engine.access;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.internal.Argon2Passwords;
import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.access.internal.SignInPauses;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Asks somebody who is signed in for the password again, before something that an open computer must not allow. */
@UseCase
public class ConfirmPassword {
    private final JdbcAccounts accounts;
    private final Argon2Passwords passwords;
    private final SignInPauses pauses;

    ConfirmPassword(JdbcAccounts accounts, Argon2Passwords passwords, SignInPauses pauses) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.pauses = pauses;
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
        var wait = pauses.begin(name, client);
        if (wait.isPositive())
            return Refusal.of(AccessRefusal.TOO_MANY_ATTEMPTS, "seconds", wait.toSeconds() + 1);
        if (!passwords.matches(SignIn.normal(password), credentials.hash()))
            return Refusal.of(AccessRefusal.PASSWORD_WRONG);
        pauses.forgive(name, client);
        return null;
    }
}
