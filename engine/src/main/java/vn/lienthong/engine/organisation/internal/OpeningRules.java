package vn.lienthong.engine.organisation.internal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.RoleHolders;
import vn.lienthong.engine.organisation.OrganisationRefusal;
import vn.lienthong.engine.organisation.OrganisationUse;
import vn.lienthong.engine.organisation.OrganisationUse.Kind;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Refusal;

/** Whether an opening that lies ahead can be taken back: nothing in the whole installation names the organisation yet. */
@Component
public class OpeningRules {
    private final JdbcOpenings openings;
    private final RoleHolders roles;
    private final List<OrganisationUse> uses;

    OpeningRules(JdbcOpenings openings, RoleHolders roles, List<OrganisationUse> uses) {
        this.openings = openings;
        this.roles = roles;
        this.uses = uses;
    }

    /** Null, or what names it. */
    @Nullable
    Refusal stillNamed(OrganisationId organisation) {
        openings.lock(organisation);
        for (var use : uses) {
            var kind = use.of(organisation);
            if (kind != null) return refused(kind);
        }
        return roles.isAnyGrantedAt(organisation) ? refused(Kind.ROLE) : null;
    }

    private static Refusal refused(Kind what) {
        return Refusal.of(OrganisationRefusal.OPENING_RESTS, "what", what);
    }
}
