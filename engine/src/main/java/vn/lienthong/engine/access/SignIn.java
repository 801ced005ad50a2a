package vn.lienthong.engine.access;

import java.text.Normalizer;

import vn.lienthong.engine.access.internal.Argon2Passwords;
import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.access.internal.SignInPauses;
import vn.lienthong.engine.shared.UseCase;

/**
 * Lets somebody in who knows a name and its password. An attempt counts as failed before the password is looked at, so
 * that many at once gain nothing; the hash is computed outside any transaction, for unknown names as well.
 */
@UseCase
public class SignIn {
    private final JdbcAccounts accounts;
    private final Argon2Passwords passwords;
    private final SignInPauses pauses;

    SignIn(JdbcAccounts accounts, Argon2Passwords passwords, SignInPauses pauses) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.pauses = pauses;
    }

    /** @param client the network address the attempt comes from */
    public record Attempt(String name, String password, String client) {
        @Override
        public String toString() {
            return "Attempt[client=" + client + "]";
        }
    }

    public SignInResult signIn(Attempt attempt) {
        var name = SignInName.read(attempt.name());
        var key = name == null ? attempt.name() : name.value();
        var wait = pauses.begin(key, attempt.client());
        if (wait.isPositive()) return new SignInResult.Paused(wait);

        var credentials = name == null ? null : accounts.credentialsOf(name.value());
        var hash = credentials == null ? passwords.nobodys() : credentials.hash();
        var matches = passwords.matches(normal(attempt.password()), hash);
        if (credentials == null) return new SignInResult.Rejected();
        var account = credentials.account();
        if (!matches || !account.isOpen()) {
            pauses.rejected(account);
            return new SignInResult.Rejected();
        }
        pauses.succeeded(account, key, attempt.client());
        return new SignInResult.SignedIn(account.person(), account.mustChangePassword(), account.sessionEpoch());
    }

    /** The same letters, however the keyboard composed them; what is too long can match nothing. */
    static String normal(String password) {
        if (password.length() > PasswordRule.LONGEST) return "";
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
