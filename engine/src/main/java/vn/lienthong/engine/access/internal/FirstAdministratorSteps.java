package vn.lienthong.engine.access.internal;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.AdministratorArrived;
import vn.lienthong.engine.access.BecomeFirstAdministrator.Redemption;
import vn.lienthong.engine.access.GrantRole.NewGrant;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

/** Code, person, account and role of the first administrator, in one transaction. */
@Component
public class FirstAdministratorSteps {
    private static final RoleKey ADMINISTRATOR = new RoleKey("ADMINISTRATOR");

    private final FirstCodes codes;
    private final Administrators administrators;
    private final JdbcAccounts accounts;
    private final JdbcGrants grants;
    private final DomainEvents events;
    private final IdSource ids;
    private final Clock clock;

    FirstAdministratorSteps(FirstCodes codes, Administrators administrators, JdbcAccounts accounts, JdbcGrants grants,
            DomainEvents events,
            IdSource ids, Clock clock) {
        this.codes = codes;
        this.administrators = administrators;
        this.accounts = accounts;
        this.grants = grants;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Outcome<PersonId> become(Redemption redemption, String signInName, String hash) {
        administrators.lock();
        if (!codes.isGood(redemption.code()))
            return Outcome.refused(
                    administrators.isThereAny()
                            ? AccessRefusal.ADMINISTRATOR_EXISTS
                            : AccessRefusal.FIRST_CODE_WRONG);
        if (accounts.credentialsOf(signInName) != null) return Outcome.refused(AccessRefusal.SIGN_IN_NAME_TAKEN);
        codes.spend(redemption.code());

        var person = new PersonId(ids.next());
        var today = LocalDate.now(clock);
        events.publish(new AdministratorArrived(person, redemption.fullName(), today));
        accounts.open(person, signInName, hash, false);
        grants.add(new NewGrant(person, ADMINISTRATOR, null, Reach.INSTALLATION, Period.since(today), "one-time code"));
        return Outcome.done(person);
    }
}
