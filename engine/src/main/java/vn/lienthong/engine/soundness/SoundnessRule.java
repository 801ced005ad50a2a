package vn.lienthong.engine.soundness;

/**
 * One thing that always holds, also in the middle of the work. What waits for its turn has a row that will bring it on, and
 * is sound; what has none is lost, and a violation.
 */
public interface SoundnessRule {
    /** Stable, as {@code number.gap}: what scripts and people call the rule. */
    String key();

    /**
     * Reads, and tells what does not hold. It needs little memory, however much there is to read.
     *
     * @throws vn.lienthong.engine.shared.FaultException when what it must read does not answer: then nothing is known
     */
    void check(Depth depth, Findings findings);
}
