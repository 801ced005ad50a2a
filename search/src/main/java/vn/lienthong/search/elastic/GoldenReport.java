package vn.lienthong.search.elastic;

import java.util.List;

/** What the golden queries found about a cluster. */
public record GoldenReport(List<Finding> findings) {
    public GoldenReport {
        findings = List.copyOf(findings);
    }

    /**
     * One thing that was tried.
     *
     * @param detail what was expected and what came
     */
    public record Finding(String name, boolean isGood, String detail) {}

    /** Whether the cluster behaves as the product needs it. */
    public boolean isGood() {
        return findings.stream().allMatch(Finding::isGood);
    }

    public List<Finding> failures() {
        return findings.stream().filter(finding -> !finding.isGood()).toList();
    }
}
