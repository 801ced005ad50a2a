package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.HeldCode;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationFile;
import vn.lienthong.engine.organisation.SuccessionKind;
import vn.lienthong.engine.shared.Period;

/**
 * The page of an agency or a unit as of a day.
 *
 * @param state  {@code open}, {@code closing}, {@code planned} or {@code closed} on that day
 * @param level  in words; null for a unit
 * @param scheme the levels of the scheme that its tree follows; null below the root
 * @param below  what stands directly below, a first page of it
 * @param more   whether there is more below
 * @param numbering null for a unit
 */
public record OrganisationView(OrganisationFile file, AsOf on, String state, @Nullable String level,
        @Nullable String scheme, List<TreeView.Row> below, boolean more, List<StaffRow> staff, List<RoleRow> roles,
        List<SuccessionRow> successions, List<CodeRow> codes, List<VersionRow> versions,
        List<AheadRow> ahead, @Nullable NumberingView numbering) {
    public OrganisationView {
        below = List.copyOf(below);
        staff = List.copyOf(staff);
        roles = List.copyOf(roles);
        successions = List.copyOf(successions);
        codes = List.copyOf(codes);
        versions = List.copyOf(versions);
        ahead = List.copyOf(ahead);
    }

    public Organisation organisation() {
        return file.organisation();
    }

    /** Somebody with a post here. */
    public record StaffRow(String person, String name, String title, Period validity) {}

    /** Somebody with a role here. */
    public record RoleRow(String person, String name, String role, String reach, Period validity) {}

    /** @param above short name of what it was part of; null for a root */
    public record VersionRow(Organisation organisation, @Nullable String above) {}

    /** @param mayEnd whether the reader may take the code out of use */
    public record CodeRow(HeldCode held, boolean mayEnd) {}

    /**
     * What begins today or later.
     *
     * @param key what the form that takes it back is opened with
     */
    public record AheadRow(String key, String what, LocalDate from, @Nullable String decisionNo) {}

    /** Who followed whom: from or to the organisation of the page; to is null when nobody followed. */
    public record SuccessionRow(SuccessionKind kind, String from, String fromName, @Nullable String to,
            @Nullable String toName, LocalDate effective, String decisionNo, @Nullable String scope) {}
}
