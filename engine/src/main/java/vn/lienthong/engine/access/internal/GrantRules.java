package vn.lienthong.engine.access.internal;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.GrantRole.NewGrant;
import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.access.RoleHolders;
import vn.lienthong.engine.shared.Refusal;

/** When a role may be granted; asked with the person's rights locked. */
@Component
public class GrantRules {
    private final RoleHolders roles;
    private final OrganisationTree tree;
    private final JdbcGrants grants;
    private final Clock clock;

    GrantRules(RoleHolders roles, OrganisationTree tree, JdbcGrants grants, Clock clock) {
        this.roles = roles;
        this.tree = tree;
        this.grants = grants;
        this.clock = clock;
    }

    /** Null, or why not. @throws vn.lienthong.engine.shared.UnknownException when there is no such person */
    public @Nullable Refusal check(NewGrant wanted) {
        var from = wanted.period().from();
        var organisation = wanted.organisation();
        tree.homeOf(wanted.person(), from);
        if (from.isBefore(LocalDate.now(clock))) return Refusal.of(AccessRefusal.ROLE_NOT_FOR_THE_PAST);
        if (roles.role(wanted.role(), from) == null)
            return Refusal.of(AccessRefusal.ROLE_NOT_IN_FORCE, "role", wanted.role());
        if (organisation != null && !tree.isOpen(organisation, from))
            return Refusal.of(AccessRefusal.ORGANISATION_CLOSED, "day", from);
        return grants.isGranted(wanted) ? Refusal.of(AccessRefusal.ROLE_ALREADY_GRANTED) : null;
    }
}
