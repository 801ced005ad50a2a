package vn.lienthong.webapp.administration;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.deadline.CalendarDay;
import vn.lienthong.engine.deadline.WithdrawCalendarDay;
import vn.lienthong.engine.shared.Outcome;

/** A day of the calendar goes by the week again. */
@Component
final class WithdrawDayForm implements AdministrativeAct {
    private final WithdrawCalendarDay withdraw;
    private final DayFields days;

    WithdrawDayForm(WithdrawCalendarDay withdraw, DayFields days) {
        this.withdraw = withdraw;
        this.days = days;
    }

    @Override
    public Scope scope() {
        return Scope.CALENDAR;
    }

    @Override
    public String name() {
        return "withdraw-day";
    }

    @Override
    public String detail(Subject subject) {
        return days.words(subject);
    }

    @Override
    public List<Field> fields(Subject subject) {
        return List.of(Field.line("dayReason", CalendarDay.LONGEST_BASIS), DayFields.seen(days.entered(subject)));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        var day = days.entered(subject).day();
        return withdraw.withdraw(subject.actor(), day, DayFields.version(typed), typed.text("dayReason"))
                .map(DayFields::done);
    }
}
