package vn.lienthong.engine.organisation;

import java.util.List;

/**
 * Everything an administrator needs to know of an organisation.
 *
 * @param organisation as it stands on the day asked for
 * @param path         what it is part of on that day, the root first, without itself
 * @param versions     all of them, oldest first
 * @param codes        all of them, oldest first
 * @param successions  its forerunners and successors, oldest first
 * @param staff        who holds a post at this very organisation on the day
 * @param levels       of the scheme its tree follows on the day, highest first
 * @param agencies     open agencies directly below on the day
 * @param units        open units directly below on the day
 * @param ahead        what begins today or later, in that order, whatever day is asked for
 * @param mayOrganise  whether the reader may change it
 */
public record OrganisationFile(Organisation organisation, List<Organisation> path, List<Organisation> versions,
        List<HeldCode> codes, List<Succession> successions, List<StaffMember> staff, List<Level> levels, int agencies,
        int units, List<PlannedChange> ahead, boolean mayOrganise) {
    public OrganisationFile {
        path = List.copyOf(path);
        versions = List.copyOf(versions);
        codes = List.copyOf(codes);
        successions = List.copyOf(successions);
        staff = List.copyOf(staff);
        levels = List.copyOf(levels);
        ahead = List.copyOf(ahead);
    }
}
