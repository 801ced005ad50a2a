package vn.lienthong.engine.access;

import vn.lienthong.engine.access.internal.Argon2Passwords;
import vn.lienthong.engine.access.internal.FirstAdministratorSteps;
import vn.lienthong.engine.access.internal.SignInPauses;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Redeems the one-time code: whoever knows it becomes the administrator of the installation. */
@UseCase
public class BecomeFirstAdministrator {
    private final FirstAdministratorSteps steps;
    private final Argon2Passwords passwords;
    private final SignInPauses pauses;

    BecomeFirstAdministrator(FirstAdministratorSteps steps, Argon2Passwords passwords, SignInPauses pauses) {
        this.steps = steps;
        this.passwords = passwords;
        this.pauses = pauses;
    }

    /** @param client the network address the demand comes from */
    public record Redemption(String code, String fullName, String signInName, String password, String client) {
        public Redemption {
            if (fullName.isBlank() || fullName.length() > 150)
                throw new IllegalArgumentException("1 to 150 characters");
        }

        @Override
        public String toString() {
            return "Redemption[client=" + client + "]";
        }
    }

    public Outcome<PersonId> become(Redemption redemption) {
        var name = SignInName.read(redemption.signInName());
        if (name == null) return Outcome.refused(AccessRefusal.SIGN_IN_NAME_MALFORMED);
        var weakness = PasswordRule.check(redemption.password(), name);
        if (weakness != null) return Outcome.refused(weakness, "shortest", PasswordRule.SHORTEST);
        var wait = pauses.begin("first administrator", redemption.client());
        if (wait.isPositive())
            return Outcome.refused(AccessRefusal.TOO_MANY_ATTEMPTS, "seconds", wait.toSeconds() + 1);

        var hash = passwords.hash(SignIn.normal(redemption.password()));
        var outcome = steps.become(redemption, name.value(), hash);
        if (outcome instanceof Outcome.Done) pauses.forgive("first administrator", redemption.client());
        return outcome;
    }
}
