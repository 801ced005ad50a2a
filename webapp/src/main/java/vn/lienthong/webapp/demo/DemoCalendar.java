package vn.lienthong.webapp.demo;

import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.deadline.CalendarDay;
import vn.lienthong.engine.deadline.EnterCalendarDay;
import vn.lienthong.engine.organisation.SetUpOnce;
import vn.lienthong.engine.shared.Actor;

/** Enters the holidays that move from year to year, all in one step, as an administrator would from the announcements. */
final class DemoCalendar {
    private final SetUpOnce setUp;
    private final EnterCalendarDay enter;

    DemoCalendar(SetUpOnce setUp, EnterCalendarDay enter) {
        this.setUp = setUp;
        this.enter = enter;
    }

    void enter(List<CalendarDay> days) {
        setUp.step("demo/calendar", () -> {
            days.forEach(day -> enter.enter(Actor.SYSTEM, day).orThrow());
            return UUID.randomUUID();
        });
    }
}
