package vn.lienthong.engine.workflow;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How the processes and their automatic work stand, in figures that tell nothing of any document. */
public interface ProcessFigures {
    /**
     * How many processes run on a version of a model.
     *
     * @param process key of the model
     */
    record Running(String process, int version, long instances) {}

    /**
     * Automatic work of processes.
     *
     * @param due    waits for its turn
     * @param later  waits for its time
     * @param failed was given up: each is an incident
     * @param oldest since when the oldest that is due waits; null when none is
     */
    record Jobs(long due, long later, long failed, @Nullable Instant oldest) {}

    /** The newest version of each model, and older ones on which something runs. */
    List<Running> running();

    Jobs jobs();
}
