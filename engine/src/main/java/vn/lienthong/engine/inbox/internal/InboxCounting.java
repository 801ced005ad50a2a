package vn.lienthong.engine.inbox.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.inbox.InboxCounts;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.registry.Direction;

/** Adds the groups of one query up to the figure of each choice. */
final class InboxCounting {
    private final InboxFilter filter;
    private final Map<InboxView, Long> byView = new EnumMap<>(InboxView.class);
    private final Map<String, Long> byStep = new HashMap<>();
    private final Map<Direction, Long> byDirection = new EnumMap<>(Direction.class);
    private final Map<String, Long> byUrgency = new HashMap<>();
    private long pressing;

    InboxCounting(InboxFilter filter) {
        this.filter = filter;
    }

    private enum Question {
        VIEW, STEP, DIRECTION, URGENCY
    }

    void add(ResultSet row) throws SQLException {
        long tasks = row.getLong("tasks");
        var step = row.getString("step");
        var direction = Direction.valueOf(row.getString("direction"));
        var urgency = row.getString("urgency");
        boolean late = row.getBoolean("overdue");
        var views = views(row.getString("share"), late);

        var failed = EnumSet.noneOf(Question.class);
        if (!views.contains(filter.view())) failed.add(Question.VIEW);
        if (!answers(filter.step(), step)) failed.add(Question.STEP);
        if (!answers(filter.direction(), direction)) failed.add(Question.DIRECTION);
        if (!answers(filter.urgency(), urgency)) failed.add(Question.URGENCY);

        if (failsNothingBut(Question.VIEW, failed)) for (var view : views) byView.merge(view, tasks, Long::sum);
        if (failsNothingBut(Question.STEP, failed)) byStep.merge(step, tasks, Long::sum);
        if (failsNothingBut(Question.DIRECTION, failed)) byDirection.merge(direction, tasks, Long::sum);
        if (failsNothingBut(Question.URGENCY, failed)) byUrgency.merge(urgency, tasks, Long::sum);
        if (failed.isEmpty() && (late || row.getBoolean("raised"))) pressing += tasks;
    }

    private static Set<InboxView> views(String share, boolean late) {
        var views = views(share);
        if (late && views.contains(InboxView.ALL)) views.add(InboxView.OVERDUE);
        return views;
    }

    private static Set<InboxView> views(String share) {
        return switch (share) {
            case "DECISION" -> EnumSet.of(InboxView.DECIDE, InboxView.ALL, InboxView.MINE);
            case "NAMED" -> EnumSet.of(InboxView.ALL, InboxView.MINE);
            case "FREE" -> EnumSet.of(InboxView.ALL, InboxView.CLAIMABLE, InboxView.UNIT);
            case "CLAIMED" -> EnumSet.of(InboxView.ALL, InboxView.MINE, InboxView.UNIT);
            default -> EnumSet.of(InboxView.UNIT);
        };
    }

    private static boolean answers(@Nullable Object wanted, Object given) {
        return wanted == null || Objects.equals(wanted, given);
    }

    private static boolean failsNothingBut(Question own, Set<Question> failed) {
        return failed.isEmpty() || failed.equals(Set.of(own));
    }

    InboxCounts result() {
        return new InboxCounts(byView, pressing, byStep, byDirection, byUrgency);
    }
}
