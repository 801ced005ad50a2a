package vn.lienthong.engine.organisation;

import java.util.List;

import vn.lienthong.engine.shared.Named;
import vn.lienthong.engine.shared.Period;

/**
 * Which levels government has.
 *
 * @param validity the national one; a tree says itself which scheme it follows
 * @param levels   highest first
 */
public record GovernmentScheme(String key, String nameVi, String nameEn, Period validity,
        List<Level> levels) implements Named {
    public GovernmentScheme {
        levels = List.copyOf(levels);
    }
}
