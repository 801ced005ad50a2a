package vn.lienthong.engine.access;

import java.text.Normalizer;

import vn.lienthong.engine.access.internal.Argon2Passwords;
import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.access.internal.PasswordAttempts;
import vn.lienthong.engine.access.internal.SignInPauses;
import vn.lienthong.engine.shared.UseCase;

/**
 * Lets somebody in who knows a name and its password; the hash is computed outside any transaction, for unknown names and
 * closed accounts as well.
 */
@UseCase
public class SignIn {
    private final JdbcAccounts accounts;
    private final Argon2Passwords passwords;
    private final PasswordAttempts attempts;
    private final SignInPauses pauses;

    SignIn(JdbcAccounts accounts, Argon2Passwords passwords, PasswordAttempts attempts, SignInPauses pauses) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
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
        var credentials = name == null ? null : accounts.credentialsOf(name.value());
        var account = credentials == null ? null : credentials.account();
        var hash = credentials == null || !credentials.account().isOpen() ? passwords.nobodys() : credentials.hash();
        var result = attempts.look(
                new PasswordAttempts.Attempt(key, attempt.client(), normal(attempt.password())), hash);
        if (result.isPaused()) return new SignInResult.Paused(result.pause());
        if (account == null) return new SignInResult.Rejected();
        if (!result.isRight()) {
            pauses.rejected(account);
            return new SignInResult.Rejected();
        }
        pauses.succeeded(account, attempt.client());
        return new SignInResult.SignedIn(account.person(), account.mustChangePassword(), account.sessionEpoch());
    }

    /** The same letters, however the keyboard composed them; what is too long can match nothing. */
    static String normal(String password) {
        if (password.length() > PasswordRule.LONGEST) return "";
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
