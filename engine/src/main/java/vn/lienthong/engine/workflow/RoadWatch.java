package vn.lienthong.engine.workflow;

/** Whoever counts the processes. It is told after the commit, must be quick and never fail. */
public interface RoadWatch {
    /** @param process key of the model */
    void begun(String process);

    /** @param process key of the model */
    void ended(String process);
}
