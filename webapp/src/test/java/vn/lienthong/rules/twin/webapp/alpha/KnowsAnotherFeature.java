package vn.lienthong.rules.twin.webapp.alpha;

import vn.lienthong.rules.twin.webapp.beta.Beta;

/** Breaks the rule that web features do not know each other. */
final class KnowsAnotherFeature {
    Beta beta = new Beta();
}
