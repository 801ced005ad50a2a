package vn.lienthong.engine.soundness;

import java.time.Duration;
import java.util.List;

/** What came of all rules. */
public record SoundnessReport(List<RuleReport> rules, Duration time) {
    public SoundnessReport {
        rules = List.copyOf(rules);
    }

    public long violationCount() {
        return rules.stream().mapToLong(RuleReport::violationCount).sum();
    }

    public long noticeCount() {
        return rules.stream().mapToLong(RuleReport::noticeCount).sum();
    }

    public long uncheckedCount() {
        return rules.stream().filter(rule -> !rule.isChecked()).count();
    }
}
