package vn.lienthong.engine.access;

import java.time.LocalDate;
import java.util.List;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.internal.AccessAuthority;
import vn.lienthong.engine.access.internal.JdbcGrants;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Shows accounts and granted roles to those who administer access; what is beyond their reach is left out. */
@UseCase
public class ReadAccess {
    private final Authorisation authorisation;
    private final AccessAuthority authority;
    private final Accounts accounts;
    private final JdbcGrants grants;

    ReadAccess(Authorisation authorisation, AccessAuthority authority, Accounts accounts, JdbcGrants grants) {
        this.authorisation = authorisation;
        this.authority = authority;
        this.accounts = accounts;
        this.grants = grants;
    }

    /** Whoever decides about the person sees all of it, others the roles held where they decide. */
    @Transactional(readOnly = true)
    public PersonAccess of(Actor reader, PersonId person) {
        var decides = authority.isOver(person, reader);
        var all = grants.historyOf(person);
        if (decides) return new PersonAccess(accounts.of(person), true, authority.mayLetIn(person, reader), all);
        return new PersonAccess(null, false, false,
                all.stream()
                        .filter(grant -> authorisation.mayAt(reader, Act.ADMINISTER_ACCESS, grant.organisation()))
                        .toList());
    }

    /** Roles granted at this very organisation that stand on the day or later; none without the right to see them. */
    @Transactional(readOnly = true)
    public List<RoleGrant> at(Actor reader, OrganisationId organisation, LocalDate on) {
        if (!authorisation.may(reader, Act.ADMINISTER_ACCESS, organisation)) return List.of();
        return grants.at(organisation, on);
    }
}
