package vn.lienthong.engine.access;

import java.util.Set;

import vn.lienthong.engine.shared.Named;
import vn.lienthong.engine.shared.Period;

/**
 * A role as it stands on a day.
 *
 * @param acts what it allows on that day
 */
public record Role(RoleKey key, String nameVi, String nameEn, Period validity, String legalBasis, Set<Act> acts)
        implements
            Named {
    public Role {
        acts = Set.copyOf(acts);
    }
}
