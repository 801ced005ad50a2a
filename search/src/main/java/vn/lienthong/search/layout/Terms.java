package vn.lienthong.search.layout;

import java.util.List;

/**
 * The words of the code lists that are in force.
 *
 * @param letter key of the kind that carries no title, the official letter
 */
public record Terms(List<Term> kinds, List<Term> urgencies, String letter) {
    public Terms {
        kinds = List.copyOf(kinds);
        urgencies = List.copyOf(urgencies);
    }
}
