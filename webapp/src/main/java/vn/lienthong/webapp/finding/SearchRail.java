package vn.lienthong.webapp.finding;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.webapp.shell.RailEntry;

/** Search, for everybody who has a post or reads an agency's documents. */
@Configuration(proxyBeanMethods = false)
final class SearchRail {
    @Bean
    RailEntry searchEntry(People people, Authorisation authorisation, Clock clock) {
        return new RailEntry("search", 50, "search", "/search", actor -> {
            var person = actor.rightsOf();
            return person != null && (!people.postsOf(person, LocalDate.now(clock)).isEmpty()
                    || authorisation.maySomewhere(actor, Act.READ_AGENCY_DOCUMENTS));
        });
    }
}
