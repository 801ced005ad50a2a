package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.JdbcPersons;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Makes a person known, kept by an agency. Accounts, roles and posts come after. */
@UseCase
public class RegisterPerson {
    private final Authorisation authorisation;
    private final OrganisationDirectory directory;
    private final JdbcPersons persons;
    private final DomainEvents events;

    RegisterPerson(Authorisation authorisation, OrganisationDirectory directory, JdbcPersons persons,
            DomainEvents events) {
        this.authorisation = authorisation;
        this.directory = directory;
        this.persons = persons;
        this.events = events;
    }

    /**
     * Who is to be known.
     *
     * @param home the agency that keeps the person; null for somebody of the whole installation
     */
    public record NewPerson(String fullName, @Nullable OrganisationId home, LocalDate from) {
        public NewPerson {
            fullName = PlainText.of(fullName, 150);
        }
    }

    @Transactional
    public Outcome<PersonId> register(Actor actor, NewPerson person) {
        var home = person.home();
        if (home == null) authorisation.requireEverywhere(actor, Act.ADMINISTER_ORGANISATION);
        else authorisation.require(actor, Act.ADMINISTER_ORGANISATION, home);
        if (home != null && !directory.get(home, person.from()).isAgency())
            return Outcome.refused(OrganisationRefusal.NOT_AN_AGENCY);

        var id = persons.add(person.fullName(), home, person.from());
        events.publish(OrganisationChanged.of("person.registered", id, actor,
                Map.of("home", String.valueOf(home), "from", person.from().toString())));
        return Outcome.done(id);
    }
}
