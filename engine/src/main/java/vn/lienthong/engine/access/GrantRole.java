package vn.lienthong.engine.access;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.internal.AccessAuthority;
import vn.lienthong.engine.access.internal.GrantRules;
import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.access.internal.JdbcGrants;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Grants a role to a person at an organisation; nobody does it for himself. Sessions begin anew with the new rights. */
@UseCase
public class GrantRole {
    private final AccessAuthority authority;
    private final GrantRules rules;
    private final JdbcGrants grants;
    private final JdbcAccounts accounts;
    private final DomainEvents events;

    GrantRole(AccessAuthority authority, GrantRules rules, JdbcGrants grants, JdbcAccounts accounts,
            DomainEvents events) {
        this.authority = authority;
        this.rules = rules;
        this.grants = grants;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * Who becomes what, where and for how long.
     *
     * @param organisation null exactly when the reach is the whole installation
     * @param basis        the written decision behind it
     */
    public record NewGrant(PersonId person, RoleKey role, @Nullable OrganisationId organisation, Reach reach,
            Period period, String basis) {
        public NewGrant {
            if ((reach == Reach.INSTALLATION) != (organisation == null))
                throw new IllegalArgumentException("Only a grant for the whole installation has no organisation");
            if (basis.isBlank() || basis.length() > 300) throw new IllegalArgumentException("1 to 300 characters");
        }
    }

    @Transactional
    public Outcome<UUID> grant(Actor actor, NewGrant wanted) {
        authority.requireAt(wanted.organisation(), wanted.reach(), actor);
        if (actor.isOneself(wanted.person())) return Outcome.refused(AccessRefusal.NOT_TO_ONESELF);
        accounts.lock(wanted.person());
        var refusal = rules.check(wanted);
        if (refusal != null) return new Outcome.Refused<>(refusal);

        var id = grants.add(wanted);
        accounts.endSessions(wanted.person());
        events.publish(new AccessChanged("role.granted", wanted.person(), actor,
                Map.of("role", wanted.role().value(), "organisation", String.valueOf(wanted.organisation()), "reach",
                        wanted.reach().name(), "from", wanted.period().from().toString(), "to",
                        String.valueOf(wanted.period().to()), "basis", wanted.basis())));
        return Outcome.done(id);
    }
}
