package vn.lienthong.engine.inbox;

import java.util.Collection;
import java.util.List;

/** Whose open tasks there are. */
public interface TaskHolders {
    /** Each once: as quick among a million tasks as among the few they are of. */
    List<TaskHolder> open();

    /** Open tasks of these, counted by whose they are and what they ask, oldest first. */
    List<StuckTasks> waitingFor(Collection<TaskHolder> holders, int most);
}
