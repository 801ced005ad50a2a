package vn.lienthong.webapp.administration;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.deadline.EnterCalendarDay;
import vn.lienthong.engine.shared.Outcome;

/** A holiday, or a day made up for. */
@Component
final class EnterDayForm implements AdministrativeAct {
    private static final int FIRST_VERSION = 1;

    private final EnterCalendarDay enter;
    private final DayFields days;

    EnterDayForm(EnterCalendarDay enter, DayFields days) {
        this.enter = enter;
        this.days = days;
    }

    @Override
    public Scope scope() {
        return Scope.CALENDAR;
    }

    @Override
    public String name() {
        return "enter-day";
    }

    @Override
    public List<Field> fields(Subject subject) {
        days.require(subject);
        return Stream.concat(Stream.of(Field.day("day", subject.today())), days.empty(subject).stream()).toList();
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return enter.enter(subject.actor(), DayFields.read(typed.day("day"), typed, FIRST_VERSION))
                .map(DayFields::done);
    }
}
