package vn.lienthong.rules.twin.engine.feature;

import vn.lienthong.rules.twin.signing.Signs;

/** Breaks the rule that modules know nobody. */
final class KnowsSigning {
    Signs signs = new Signs();
}
