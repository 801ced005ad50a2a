package vn.lienthong.engine.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.internal.AccessAuthority;
import vn.lienthong.engine.access.internal.Administrators;
import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.access.internal.JdbcGrants;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/**
 * Takes a granted role back, at once or after a last day; nobody takes it from the one he stands in for. Taken back at
 * once, it counts no more from the commit on.
 */
@UseCase
public class RevokeRole {
    private final AccessAuthority authority;
    private final JdbcGrants grants;
    private final JdbcAccounts accounts;
    private final Administrators administrators;
    private final DomainEvents events;
    private final Clock clock;

    RevokeRole(AccessAuthority authority, JdbcGrants grants, JdbcAccounts accounts, Administrators administrators,
            DomainEvents events, Clock clock) {
        this.authority = authority;
        this.grants = grants;
        this.accounts = accounts;
        this.administrators = administrators;
        this.events = events;
        this.clock = clock;
    }

    /** @param lastDay the last day of the role, today or ahead; null for at once */
    @Transactional
    public Outcome<RoleGrant> revoke(Actor actor, UUID id, @Nullable LocalDate lastDay) {
        var grant = grants.lock(id);
        if (grant == null) throw new UnknownException("grant");
        authority.requireAt(grant.organisation(), grant.reach(), actor);
        if (grant.person().equals(actor.standingInFor())) return Outcome.refused(AccessRefusal.NOT_TO_ONESELF);
        var today = LocalDate.now(clock);
        if (!grant.standsFrom(today)
                || (lastDay != null && (lastDay.isBefore(today) || !grant.validity().contains(lastDay))))
            return Outcome.refused(AccessRefusal.ROLE_OVER);
        if (grant.reach() == Reach.INSTALLATION && isLastOf(grant, lastDay == null ? today : lastDay.plusDays(1)))
            return Outcome.refused(AccessRefusal.LAST_ADMINISTRATOR);

        if (lastDay == null) {
            grants.revoke(id, clock.instant());
            accounts.endSessions(grant.person());
        } else {
            grants.endOn(id, lastDay);
        }
        events.publish(new AccessChanged("role.revoked", grant.person(), actor,
                Map.of("role", grant.role().value(), "organisation", String.valueOf(grant.organisation()), "lastDay",
                        String.valueOf(lastDay))));
        events.publish(new AccessNarrowed(grant.person(), lastDay == null ? today : lastDay.plusDays(1), actor));
        return Outcome.done(grant);
    }

    private boolean isLastOf(RoleGrant grant, LocalDate end) {
        administrators.lock();
        return administrators.leavesNobody(standing -> standing.id().equals(grant.id()), end);
    }
}
