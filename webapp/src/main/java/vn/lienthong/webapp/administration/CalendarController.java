package vn.lienthong.webapp.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.engine.deadline.ReadCalendar;
import vn.lienthong.engine.shared.Actor;

/** The holidays and the days made up for, year by year. */
@Controller
final class CalendarController {
    private final ReadCalendar calendar;
    private final Clock clock;

    CalendarController(ReadCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param year anything that is no year means this one */
    @GetMapping("/administration/calendar")
    String year(@RequestParam(required = false) @Nullable String year, Actor actor, Locale locale, Model model) {
        var asked = year == null ? null : Days.read(year + "-01-01");
        var shown = Year.from(asked == null ? LocalDate.now(clock) : asked);
        model.addAttribute("view", CalendarView.of(shown, calendar.of(shown), calendar.mayAdminister(actor), locale));
        return "administration/calendar";
    }
}
