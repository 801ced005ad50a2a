package vn.lienthong.engine.deadline;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * A holiday, or a day made up for, as it was announced. Periods are counted with it from now on; due days that were given
 * before stay: a document keeps the rule under which it was received.
 */
@UseCase
public class EnterCalendarDay {
    private final Authorisation authorisation;
    private final CalendarDays days;
    private final DomainEvents events;

    EnterCalendarDay(Authorisation authorisation, CalendarDays days, DomainEvents events) {
        this.authorisation = authorisation;
        this.days = days;
        this.events = events;
    }

    @Transactional
    public Outcome<CalendarDay> enter(Actor actor, CalendarDay wanted) {
        authorisation.requireEverywhere(actor, Act.ADMINISTER_CALENDAR);
        if (wanted.isNeedless()) return Outcome.refused(CalendarRefusal.CALENDAR_DAY_WORKED_ANYWAY);
        if (!days.add(wanted)) return Outcome.refused(CalendarRefusal.CALENDAR_DAY_TAKEN);
        events.publish(CalendarChanged.entered(wanted, actor));
        return Outcome.done(wanted);
    }
}
