package vn.lienthong.rules.twin.engine.feature;

import org.springframework.stereotype.Component;

/** Breaks the rule that models import no Spring. */
@Component
final class UsesSpringInTheModel {}
