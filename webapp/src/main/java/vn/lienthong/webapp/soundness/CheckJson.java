package vn.lienthong.webapp.soundness;

import java.io.PrintWriter;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.engine.soundness.Finding;
import vn.lienthong.engine.soundness.RuleReport;
import vn.lienthong.engine.soundness.SoundnessReport;

/** For programs: one object, when everything is checked. */
record CheckJson(PrintWriter out) implements CheckOutput {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param hindrance null when the rule was checked to its end */
    record Rule(String rule, boolean checked, @Nullable String hindrance, long violationCount, List<Finding> violations,
            long noticeCount, List<Finding> notices, long millis) {
        static Rule of(RuleReport report) {
            return new Rule(report.rule(), report.isChecked(), report.hindrance(), report.violationCount(),
                    report.violations(), report.noticeCount(), report.notices(), report.time().toMillis());
        }
    }

    /** @param status that of the process */
    record Whole(int status, long violations, long unchecked, long notices, long millis, List<Rule> rules) {}

    @Override
    public void rule(RuleReport report) {
        // an object has its rules together
    }

    @Override
    public void end(SoundnessReport report) {
        var rules = report.rules().stream().map(Rule::of).toList();
        out.println(JSON.writeValueAsString(new Whole(CheckStatus.of(report).number(), report.violationCount(),
                report.uncheckedCount(), report.noticeCount(), report.time().toMillis(), rules)));
    }
}
