package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.deadline.CorrectCalendarDay;
import vn.lienthong.engine.shared.Outcome;

/** Says otherwise what a day of the calendar is. */
@Component
final class CorrectDayForm implements AdministrativeAct {
    private final CorrectCalendarDay correct;
    private final DayFields days;

    CorrectDayForm(CorrectCalendarDay correct, DayFields days) {
        this.correct = correct;
        this.days = days;
    }

    @Override
    public Scope scope() {
        return Scope.CALENDAR;
    }

    @Override
    public String name() {
        return "correct-day";
    }

    @Override
    public String detail(Subject subject) {
        return days.words(subject);
    }

    @Override
    public List<Field> fields(Subject subject) {
        return days.of(days.entered(subject), subject);
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        var day = days.entered(subject).day();
        return correct.correct(subject.actor(), DayFields.read(day, typed, DayFields.version(typed)))
                .map(DayFields::done);
    }
}
