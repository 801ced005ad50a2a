package vn.lienthong.engine.workflow.contract;

import java.util.Locale;

/** How a step ended, for the gateway behind it. */
public enum StepOutcome {
    /** The road goes on. */
    DONE,
    /** Back to the drafter, or to the sender. */
    RETURNED,
    /** Given up. */
    DISCARDED;

    /** As models spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
