package vn.lienthong.engine.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.OpenAccount.NewAccount;
import vn.lienthong.engine.access.internal.AccessAuthority;
import vn.lienthong.engine.access.internal.Argon2Passwords;
import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/**
 * Opens a list of accounts, all or none. Accounts of one list that begin with the same password share its hash, so that
 * a whole agency does not wait for a slow computation per head.
 */
@UseCase
public class OpenAccounts {
    private final AccountOpening opening;
    private final Argon2Passwords passwords;

    OpenAccounts(AccessAuthority authority, JdbcAccounts accounts, Argon2Passwords passwords, DomainEvents events) {
        opening = new AccountOpening(authority, accounts, events);
        this.passwords = passwords;
    }

    @Transactional
    public Outcome<List<Account>> open(Actor actor, List<NewAccount> wanted) {
        var names = new HashSet<String>();
        var people = new HashSet<PersonId>();
        for (var one : wanted) {
            var refusal = opening.check(actor, one);
            if (refusal != null) return new Outcome.Refused<>(refusal);
            if (!names.add(one.signInName().strip().toLowerCase(Locale.ROOT)))
                return Outcome.refused(AccessRefusal.SIGN_IN_NAME_TAKEN);
            if (!people.add(one.person())) return Outcome.refused(AccessRefusal.ACCOUNT_EXISTS);
        }
        var hashes = new HashMap<String, String>();
        return Outcome.done(wanted.stream()
                .map(one -> opening.open(actor, one,
                        hashes.computeIfAbsent(SignIn.normal(one.password()), passwords::hash)))
                .toList());
    }
}
