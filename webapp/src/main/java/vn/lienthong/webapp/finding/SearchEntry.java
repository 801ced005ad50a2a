package vn.lienthong.webapp.finding;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailEntry;

/** Search, for everybody who has a post or reads an agency's documents. */
@Component
final class SearchEntry implements RailEntry {
    private final People people;
    private final Authorisation authorisation;
    private final Clock clock;

    SearchEntry(People people, Authorisation authorisation, Clock clock) {
        this.people = people;
        this.authorisation = authorisation;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "search";
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public String icon() {
        return "search";
    }

    @Override
    public String path() {
        return "/search";
    }

    @Override
    public boolean isShownTo(Actor actor) {
        var person = actor.rightsOf();
        return person != null && (!people.postsOf(person, LocalDate.now(clock)).isEmpty()
                || !authorisation.reach(actor, Act.READ_AGENCY_DOCUMENTS).isEmpty());
    }
}
