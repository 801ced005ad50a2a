package vn.lienthong.webapp.soundness;

import vn.lienthong.engine.soundness.RuleReport;
import vn.lienthong.engine.soundness.SoundnessReport;

/** How the command says what it finds. */
interface CheckOutput {
    /** Told of each rule as soon as it is checked. */
    void rule(RuleReport report);

    void end(SoundnessReport report);
}
