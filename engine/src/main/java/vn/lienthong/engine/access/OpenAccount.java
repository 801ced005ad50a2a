package vn.lienthong.engine.access;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.internal.AccessAuthority;
import vn.lienthong.engine.access.internal.Argon2Passwords;
import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/** Opens an account for a person, or opens a closed one again. */
@UseCase
public class OpenAccount {
    private final AccessAuthority authority;
    private final JdbcAccounts accounts;
    private final Argon2Passwords passwords;
    private final DomainEvents events;

    OpenAccount(AccessAuthority authority, JdbcAccounts accounts, Argon2Passwords passwords, DomainEvents events) {
        this.authority = authority;
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
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
        authority.requireOver(wanted.person(), actor);
        var name = SignInName.read(wanted.signInName());
        if (name == null) return Outcome.refused(AccessRefusal.SIGN_IN_NAME_MALFORMED);
        accounts.lock("name " + name.value());
        accounts.lock(wanted.person());
        var refusal = refusal(name, wanted);
        if (refusal != null) return new Outcome.Refused<>(refusal);

        accounts.open(wanted.person(), name.value(), passwords.hash(SignIn.normal(wanted.password())),
                wanted.mustChange());
        events.publish(new AccessChanged("account.opened", wanted.person(), actor, Map.of("name", name.value())));
        return Outcome.done(Objects.requireNonNull(accounts.of(wanted.person())));
    }

    private @Nullable Refusal refusal(SignInName name, NewAccount wanted) {
        var present = accounts.of(wanted.person());
        if (present != null && present.isOpen()) return Refusal.of(AccessRefusal.ACCOUNT_EXISTS);
        var sameName = accounts.credentialsOf(name.value());
        if (sameName != null && !sameName.account().person().equals(wanted.person()))
            return Refusal.of(AccessRefusal.SIGN_IN_NAME_TAKEN);
        var weakness = PasswordRule.check(wanted.password(), name);
        return weakness == null ? null : Refusal.of(weakness, "shortest", PasswordRule.SHORTEST);
    }
}
