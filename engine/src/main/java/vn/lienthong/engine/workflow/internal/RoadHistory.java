package vn.lienthong.engine.workflow.internal;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the engine keeps of a road that has ended: one row, with the model it followed and the end it came to. What happened on
 * the way is in the inbox and in the trail. The database knows it as the level that was kept before, so that nodes of an older
 * version run beside this one.
 */
final class RoadHistory extends AbstractHistoryLevel {
    @Override
    public int getId() {
        return HISTORY_LEVEL_ACTIVITY.getId();
    }

    @Override
    public String getName() {
        return HISTORY_LEVEL_ACTIVITY.getName();
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, @Nullable Object entity) {
        return event.getEntityType().equals(HistoryEventTypes.PROCESS_INSTANCE_START.getEntityType());
    }
}
