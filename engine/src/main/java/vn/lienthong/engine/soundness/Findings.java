package vn.lienthong.engine.soundness;

import java.util.ArrayList;
import java.util.List;

/** What one rule finds: all of it is counted, the first of it is kept. */
public final class Findings {
    private final int most;
    private final List<Finding> violations = new ArrayList<>();
    private final List<Finding> notices = new ArrayList<>();
    private long violationCount;
    private long noticeCount;

    /** @param most how many of each kind are kept */
    public Findings(int most) {
        this.most = most;
    }

    /** Does not hold. */
    public void violation(Finding finding) {
        violationCount++;
        if (violations.size() < most) violations.add(finding);
    }

    /** Holds, and waits for an operator all the same. */
    public void notice(Finding finding) {
        noticeCount++;
        if (notices.size() < most) notices.add(finding);
    }

    public List<Finding> violations() {
        return List.copyOf(violations);
    }

    public List<Finding> notices() {
        return List.copyOf(notices);
    }

    public long violationCount() {
        return violationCount;
    }

    public long noticeCount() {
        return noticeCount;
    }
}
