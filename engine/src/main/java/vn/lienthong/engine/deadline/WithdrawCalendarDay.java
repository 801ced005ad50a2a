package vn.lienthong.engine.deadline;

import java.time.LocalDate;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** A day goes by the week again. What it was stays in the trail; due days that were given before stay. */
@UseCase
public class WithdrawCalendarDay {
    private final Authorisation authorisation;
    private final CalendarDays days;
    private final DomainEvents events;

    WithdrawCalendarDay(Authorisation authorisation, CalendarDays days, DomainEvents events) {
        this.authorisation = authorisation;
        this.days = days;
        this.events = events;
    }

    /**
     * @param version that was seen
     * @throws UnknownException when the day was never entered, or is withdrawn
     */
    @Transactional
    public Outcome<CalendarDay> withdraw(Actor actor, LocalDate day, int version, String reason) {
        if (reason.isBlank() || reason.length() > CalendarDay.LONGEST_BASIS)
            throw new IllegalArgumentException("1 to 500 characters");
        authorisation.requireEverywhere(actor, Act.ADMINISTER_CALENDAR);
        var entered = days.find(day).orElseThrow(() -> new UnknownException("day"));
        if (entered.version() != version || !days.remove(entered))
            return Outcome.refused(CalendarRefusal.CALENDAR_DAY_CHANGED);
        events.publish(CalendarChanged.withdrawn(entered, reason, actor));
        return Outcome.done(entered);
    }
}
