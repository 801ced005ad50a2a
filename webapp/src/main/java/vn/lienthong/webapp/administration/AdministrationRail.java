package vn.lienthong.webapp.administration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.deadline.ReadCalendar;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.webapp.shell.RailEntry;

/** What administrators find in the rail. */
@Configuration(proxyBeanMethods = false)
final class AdministrationRail {
    @Bean
    RailEntry administrationEntry(ReadOrganisations organisations) {
        return new RailEntry("administration", 90, "admin", "/administration", organisations::mayAdminister);
    }

    /** For those who keep it; others find it on the first page of administration. */
    @Bean
    RailEntry calendarEntry(ReadCalendar calendar) {
        return new RailEntry("calendar", 91, "calendar", Scope.CALENDAR.page(null), calendar::mayAdminister);
    }
}
