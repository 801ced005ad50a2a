package vn.lienthong.engine.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Reads the roles there are and who was granted which. */
public interface RoleHolders {
    /** The roles in force on the day, with what they allow. */
    List<Role> roles(LocalDate on);

    /** The role as it stands on the day; null when it is not in force. */
    @Nullable
    Role role(RoleKey key, LocalDate on);

    /** Every grant the person ever had, newest first. */
    List<RoleGrant> grantsOf(PersonId person);

    /** Who was granted a role at this very organisation that stands on the day or later. */
    Set<PersonId> at(OrganisationId organisation, LocalDate on);

    /** Whether anybody was ever granted a role at this very organisation, revoked ones included. */
    boolean isAnyGrantedAt(OrganisationId organisation);
}
