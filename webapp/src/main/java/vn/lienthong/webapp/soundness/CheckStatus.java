package vn.lienthong.webapp.soundness;

import vn.lienthong.engine.soundness.SoundnessReport;

/** The statuses the command ends with. */
enum CheckStatus {
    ALL_HOLD(0), VIOLATIONS(1), UNCHECKED(2), NOT_RUN(3);

    private final int number;

    CheckStatus(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** A violation is certain, whatever else could not be checked. */
    static CheckStatus of(SoundnessReport report) {
        if (report.violationCount() > 0) return VIOLATIONS;
        return report.uncheckedCount() > 0 ? UNCHECKED : ALL_HOLD;
    }
}
