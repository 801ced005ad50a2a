package vn.lienthong.rules.twin.modules.lower;

import vn.lienthong.rules.twin.modules.upper.Upper;

/** Breaks the rule of allowed dependencies. */
final class ReachesUp {
    Upper upper = new Upper();
}
