package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.deadline.CalendarDay;
import vn.lienthong.engine.deadline.ReadCalendar;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.shell.DisplayDates;

/** What the forms of a day of the working calendar have in common. */
@Component
final class DayFields {
    private static final String OFF = "off";
    private static final String WORKING = "working";

    private final ReadCalendar calendar;
    private final MessageWords words;
    private final DisplayDates dates;

    DayFields(ReadCalendar calendar, MessageWords words, DisplayDates dates) {
        this.calendar = calendar;
        this.words = words;
        this.dates = dates;
    }

    /** Only those who keep the calendar see its forms. */
    void require(Subject subject) {
        if (!calendar.mayAdminister(subject.actor())) throw new ForbiddenException("calendar");
    }

    /** The day the form is about. */
    CalendarDay entered(Subject subject) {
        require(subject);
        var day = Days.read(subject.requireItem());
        if (day == null) throw new UnknownException("day");
        return calendar.get(day);
    }

    /** The day and what it is called. */
    String words(Subject subject) {
        var day = entered(subject);
        return dates.in(subject.locale()).date(day.day()) + " · " + day.name();
    }

    /** What the day is. */
    List<Field> empty(Subject subject) {
        return List.of(Field.deliberate("dayKind", List.of(kind(OFF, subject), kind(WORKING, subject))),
                Field.line("dayName", CalendarDay.LONGEST_NAME), Field.line("dayBasis", CalendarDay.LONGEST_BASIS));
    }

    List<Field> of(CalendarDay day, Subject subject) {
        var values = List.of(day.isWorking() ? WORKING : OFF, day.name(), day.basis());
        var fields = empty(subject);
        return List.of(fields.get(0).holding(values.get(0)), fields.get(1).holding(values.get(1)),
                fields.get(2).holding(values.get(2)), seen(day));
    }

    /** Which version the form was filled from. */
    static Field seen(CalendarDay day) {
        return Field.hidden("seen", Integer.toString(day.version()));
    }

    static CalendarDay read(LocalDate day, Typed typed, int version) {
        return new CalendarDay(day, typed.text("dayKind").equals(WORKING), typed.text("dayName"),
                typed.text("dayBasis"), version);
    }

    /** A version that nobody was shown is one that is gone. */
    static int version(Typed typed) {
        var seen = typed.text("seen");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }

    static ActDone done(CalendarDay day) {
        return new ActDone(Scope.CALENDAR.page(null) + "?year=" + day.day().getYear(), null);
    }

    private Choice kind(String kind, Subject subject) {
        return new Choice(kind, words.of("administration.dayKind." + kind, subject.locale()));
    }
}
