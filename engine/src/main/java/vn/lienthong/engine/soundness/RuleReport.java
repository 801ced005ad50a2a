package vn.lienthong.engine.soundness;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of one rule.
 *
 * @param violationCount all of them; the list holds the first
 * @param noticeCount    the same of what an operator should look at
 * @param hindrance      why the rule could not be checked to its end; null when it was
 */
public record RuleReport(String rule, long violationCount, List<Finding> violations, long noticeCount,
        List<Finding> notices, @Nullable String hindrance, Duration time) {
    public RuleReport {
        violations = List.copyOf(violations);
        notices = List.copyOf(notices);
    }

    static RuleReport of(String rule, Findings found, @Nullable String hindrance, Duration time) {
        return new RuleReport(rule, found.violationCount(), found.violations(), found.noticeCount(), found.notices(),
                hindrance, time);
    }

    /** What was found before a hindrance stays found. */
    public boolean isBroken() {
        return violationCount > 0;
    }

    public boolean isChecked() {
        return hindrance == null;
    }
}
