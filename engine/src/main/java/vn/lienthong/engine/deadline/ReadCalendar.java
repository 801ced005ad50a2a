package vn.lienthong.engine.deadline;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Shows the entered days; they are announced publicly, so everybody who works here may read them. */
@UseCase
public class ReadCalendar {
    private final Authorisation authorisation;
    private final CalendarDays days;

    ReadCalendar(Authorisation authorisation, CalendarDays days) {
        this.authorisation = authorisation;
        this.days = days;
    }

    /** For pages that ask before they offer anything. */
    public boolean mayAdminister(Actor actor) {
        return actor.person() != null && authorisation.mayEverywhere(actor, Act.ADMINISTER_CALENDAR);
    }

    /** The earliest first. */
    @Transactional(readOnly = true)
    public List<CalendarDay> of(Year year) {
        return days.between(year.atDay(1), year.atDay(year.length()));
    }

    /** @throws UnknownException when the day was never entered, or is withdrawn */
    @Transactional(readOnly = true)
    public CalendarDay get(LocalDate day) {
        return days.find(day).orElseThrow(() -> new UnknownException("day"));
    }
}
