package vn.lienthong.engine.access;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.OpenAccount.NewAccount;
import vn.lienthong.engine.access.internal.AccessAuthority;
import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Refusal;

/** What opening one account and opening many have in common. */
final class AccountOpening {
    private final AccessAuthority authority;
    private final JdbcAccounts accounts;
    private final DomainEvents events;

    AccountOpening(AccessAuthority authority, JdbcAccounts accounts, DomainEvents events) {
        this.authority = authority;
        this.accounts = accounts;
        this.events = events;
    }

    /** Null, or why not; locks what the answer rests on. */
    @Nullable
    Refusal check(Actor actor, NewAccount wanted) {
        authority.requireToLetIn(wanted.person(), actor);
        if (actor.isOneself(wanted.person())) return Refusal.of(AccessRefusal.NOT_TO_ONESELF);
        var name = SignInName.read(wanted.signInName());
        if (name == null) return Refusal.of(AccessRefusal.SIGN_IN_NAME_MALFORMED);
        accounts.lock("name " + name.value());
        accounts.lock(wanted.person());
        var present = accounts.of(wanted.person());
        if (present != null && present.isOpen()) return Refusal.of(AccessRefusal.ACCOUNT_EXISTS);
        var sameName = accounts.credentialsOf(name.value());
        if (sameName != null && !sameName.account().person().equals(wanted.person()))
            return Refusal.of(AccessRefusal.SIGN_IN_NAME_TAKEN);
        var weakness = PasswordRule.check(wanted.password(), name);
        return weakness == null ? null : Refusal.of(weakness, "shortest", PasswordRule.SHORTEST);
    }

    Account open(Actor actor, NewAccount wanted, String hash) {
        var name = Objects.requireNonNull(SignInName.read(wanted.signInName())).value();
        accounts.open(wanted.person(), name, hash, wanted.mustChange());
        events.publish(new AccessChanged("account.opened", wanted.person(), actor, Map.of("name", name)));
        return Objects.requireNonNull(accounts.of(wanted.person()));
    }
}
