package vn.lienthong.webapp.administration;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.deadline.ReadCalendar;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailEntry;

/** The working calendar, for those who keep it; others find it on the first page of administration. */
@Component
final class CalendarRail implements RailEntry {
    private final ReadCalendar calendar;

    CalendarRail(ReadCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String id() {
        return "calendar";
    }

    @Override
    public int position() {
        return 91;
    }

    @Override
    public String icon() {
        return "calendar";
    }

    @Override
    public String path() {
        return Scope.CALENDAR.page(null);
    }

    @Override
    public boolean isShownTo(Actor actor) {
        return calendar.mayAdminister(actor);
    }
}
