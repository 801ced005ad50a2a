package vn.lienthong.webapp.soundness;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import vn.lienthong.engine.soundness.Finding;
import vn.lienthong.engine.soundness.RuleReport;
import vn.lienthong.engine.soundness.SoundnessReport;

/** For people: a line for each rule and for each thing found, which stays on its line whatever it says. */
record CheckLines(PrintWriter out) implements CheckOutput {
    private static final double MILLIS = 1000;

    @Override
    public void rule(RuleReport report) {
        out.printf(Locale.ROOT, "%-22s %s (%s)%n", report.rule(), said(report), seconds(report.time()));
        findings("violation", report.rule(), report.violations(), report.violationCount());
        findings("notice", report.rule(), report.notices(), report.noticeCount());
    }

    private static String said(RuleReport report) {
        var found = report.isBroken() ? report.violationCount() + " violations" : "ok";
        if (report.hindrance() == null) return found;
        var unchecked = "could not check: " + onOneLine(report.hindrance());
        return report.isBroken() ? found + "; " + unchecked : unchecked;
    }

    private void findings(String word, String rule, List<Finding> findings, long all) {
        for (var one : findings)
            out.printf(Locale.ROOT, "  %s %s %s %s: expected %s; found %s%n", word, rule, one.kind(),
                    String.join(" ", one.ids()), onOneLine(one.expected()), onOneLine(one.found()));
        if (all > findings.size()) out.printf(Locale.ROOT, "  and %d more%n", all - findings.size());
    }

    @Override
    public void end(SoundnessReport report) {
        var broken = report.rules().stream().filter(RuleReport::isBroken).count();
        out.printf(Locale.ROOT, "%d rules: %d broken with %d violations, %d could not be checked, %d notices; %s%n",
                report.rules().size(), broken, report.violationCount(), report.uncheckedCount(), report.noticeCount(),
                seconds(report.time()));
    }

    /** Subjects and messages are others' words. */
    private static String onOneLine(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS);
    }
}
