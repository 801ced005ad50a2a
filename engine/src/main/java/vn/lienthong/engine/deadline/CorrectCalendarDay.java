package vn.lienthong.engine.deadline;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Says otherwise what an entered day is. Due days that were given before stay. */
@UseCase
public class CorrectCalendarDay {
    private final Authorisation authorisation;
    private final CalendarDays days;
    private final DomainEvents events;

    CorrectCalendarDay(Authorisation authorisation, CalendarDays days, DomainEvents events) {
        this.authorisation = authorisation;
        this.days = days;
        this.events = events;
    }

    /**
     * @param wanted with the version that was seen
     * @throws UnknownException when the day was never entered, or is withdrawn
     */
    @Transactional
    public Outcome<CalendarDay> correct(Actor actor, CalendarDay wanted) {
        authorisation.requireEverywhere(actor, Act.ADMINISTER_CALENDAR);
        if (days.find(wanted.day()).isEmpty()) throw new UnknownException("day");
        if (wanted.isNeedless()) return Outcome.refused(CalendarRefusal.CALENDAR_DAY_WORKED_ANYWAY);
        if (!days.change(wanted)) return Outcome.refused(CalendarRefusal.CALENDAR_DAY_CHANGED);
        events.publish(CalendarChanged.corrected(wanted, actor));
        return Outcome.done(wanted);
    }
}
