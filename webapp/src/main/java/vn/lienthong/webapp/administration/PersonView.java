package vn.lienthong.webapp.administration;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.PersonAccess;
import vn.lienthong.engine.organisation.PersonFile;
import vn.lienthong.engine.shared.Period;

/**
 * The page of a person.
 *
 * @param home    the agency that keeps the person; null for somebody of the whole installation
 * @param names   every name and keeping agency, newest first
 * @param absences who stands in for the person when
 * @param mayReadAbsences whether the reader may know about them and their reasons
 * @param isSelf  whether it is the reader's own page: accounts and roles are decided by somebody else
 * @param mayGrant whether the reader may grant roles at all
 */
public record PersonView(PersonFile file, PersonAccess access, @Nullable Choice home, List<NameRow> names,
        List<Row> posts, List<Row> capacities, List<Row> roles, List<Row> absences, boolean mayReadAbsences,
        boolean isSelf, boolean mayGrant) {
    public PersonView {
        names = List.copyOf(names);
        posts = List.copyOf(posts);
        capacities = List.copyOf(capacities);
        roles = List.copyOf(roles);
        absences = List.copyOf(absences);
    }

    /** How the person was called and who kept the person. */
    public record NameRow(String name, @Nullable String home, Period validity) {}

    /**
     * A post, a capacity or a role.
     *
     * @param place   where
     * @param remark  basis, scope or reach; null when there is none
     * @param state   {@code running}, {@code planned} or {@code over}
     * @param mayEnd  whether the reader may end it
     */
    public record Row(UUID id, String what, String place, @Nullable String remark, Period validity, String state,
            boolean mayEnd) {}
}
