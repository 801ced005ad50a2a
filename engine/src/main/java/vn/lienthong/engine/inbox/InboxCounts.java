package vn.lienthong.engine.inbox;

import java.util.Map;

import vn.lienthong.engine.registry.Direction;

/**
 * How many tasks each filter shows. The maps and {@code overdue} count within {@link InboxView#ALL}; what has none is
 * left out.
 *
 * @param pressing what is overdue or more urgent than normal
 */
public record InboxCounts(
        Map<InboxView, Long> byView, long overdue, long pressing, Map<String, Long> byStep,
        Map<Direction, Long> byDirection,
        Map<String, Long> byUrgency) {
    public InboxCounts {
        byView = Map.copyOf(byView);
        byStep = Map.copyOf(byStep);
        byDirection = Map.copyOf(byDirection);
        byUrgency = Map.copyOf(byUrgency);
    }

    public long of(InboxView view) {
        return byView.getOrDefault(view, 0L);
    }
}
