package vn.lienthong.engine.access.internal;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.AccessChanged;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.StaleException;

/** Writes a password that its owner chose: the short transaction after the long computation. */
@Component
public class PasswordChanges {
    private final JdbcAccounts accounts;
    private final DomainEvents events;

    PasswordChanges(JdbcAccounts accounts, DomainEvents events) {
        this.accounts = accounts;
        this.events = events;
    }

    /** @return the epoch of the sessions that begin now */
    @Transactional
    public long change(Actor actor, PersonId person, String hash) {
        accounts.lock(person);
        accounts.setPassword(person, hash, false);
        var account = accounts.of(person);
        if (account == null || !account.isOpen()) throw new StaleException("account");
        events.publish(new AccessChanged("password.changed", person, actor, Map.of()));
        return account.sessionEpoch();
    }
}
