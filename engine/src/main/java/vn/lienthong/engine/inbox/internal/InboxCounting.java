package vn.lienthong.engine.inbox.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import vn.lienthong.engine.inbox.InboxCounts;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.registry.Direction;

/** Adds the groups of one query up to the figure of each filter. */
final class InboxCounting {
    private final Map<InboxView, Long> byView = new EnumMap<>(InboxView.class);
    private final Map<String, Long> byStep = new HashMap<>();
    private final Map<Direction, Long> byDirection = new EnumMap<>(Direction.class);
    private final Map<String, Long> byUrgency = new HashMap<>();
    private long overdue;
    private long pressing;

    void add(ResultSet row) throws SQLException {
        long tasks = row.getLong("tasks");
        var share = row.getString("share");
        switch (share) {
            case "NAMED" -> count(tasks, InboxView.MINE);
            case "FREE" -> count(tasks, InboxView.CLAIMABLE, InboxView.UNIT);
            case "CLAIMED" -> count(tasks, InboxView.MINE, InboxView.UNIT);
            default -> count(tasks, InboxView.UNIT);
        }
        if (share.equals("COLLEAGUE")) return;
        count(tasks, InboxView.ALL);
        byStep.merge(row.getString("step"), tasks, Long::sum);
        byDirection.merge(Direction.valueOf(row.getString("direction")), tasks, Long::sum);
        byUrgency.merge(row.getString("urgency"), tasks, Long::sum);
        if (row.getBoolean("overdue")) overdue += tasks;
        if (row.getBoolean("overdue") || row.getBoolean("raised")) pressing += tasks;
    }

    InboxCounts result() {
        return new InboxCounts(byView, overdue, pressing, byStep, byDirection, byUrgency);
    }

    private void count(long tasks, InboxView... views) {
        for (var view : views) byView.merge(view, tasks, Long::sum);
    }
}
