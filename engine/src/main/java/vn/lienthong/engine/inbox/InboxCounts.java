package vn.lienthong.engine.inbox;

import java.util.Map;

import vn.lienthong.engine.registry.Direction;

/**
 * How many tasks a person would see after one more choice: each figure keeps every other question of the filter as it is
 * and leaves its own open. What has none is left out; views that are followed only are not counted here.
 *
 * @param byView   how many each view would show
 * @param pressing what is overdue, more urgent than normal or urged, of what the filter shows
 */
public record InboxCounts(
        Map<InboxView, Long> byView, long pressing, Map<String, Long> byStep, Map<Direction, Long> byDirection,
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
