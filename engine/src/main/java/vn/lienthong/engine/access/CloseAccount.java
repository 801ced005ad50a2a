package vn.lienthong.engine.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.internal.AccessAuthority;
import vn.lienthong.engine.access.internal.Administrators;
import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Closes an account: the person is out at once, and no role of theirs counts any more. */
@UseCase
public class CloseAccount {
    private final AccessAuthority authority;
    private final JdbcAccounts accounts;
    private final Administrators administrators;
    private final DomainEvents events;
    private final Clock clock;

    CloseAccount(AccessAuthority authority, JdbcAccounts accounts, Administrators administrators,
            DomainEvents events, Clock clock) {
        this.authority = authority;
        this.accounts = accounts;
        this.administrators = administrators;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome<PersonId> close(Actor actor, PersonId person) {
        authority.requireOver(person, actor);
        if (actor.isOneself(person)) return Outcome.refused(AccessRefusal.NOT_TO_ONESELF);
        administrators.lock();
        accounts.lock(person);
        var account = accounts.of(person);
        if (account == null || !account.isOpen()) return Outcome.refused(AccessRefusal.ACCOUNT_CLOSED);
        if (administrators.leavesNobody(grant -> grant.person().equals(person), LocalDate.now(clock)))
            return Outcome.refused(AccessRefusal.LAST_ADMINISTRATOR);

        accounts.close(person);
        events.publish(new AccessChanged("account.closed", person, actor, Map.of()));
        events.publish(new AccessNarrowed(person, LocalDate.now(clock), actor));
        return Outcome.done(person);
    }
}
