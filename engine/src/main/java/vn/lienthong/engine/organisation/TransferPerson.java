package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.organisation.internal.JdbcPersons;
import vn.lienthong.engine.organisation.internal.PersonAuthority;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Hands a person over to another agency, which keeps the person from a day on. Posts and roles are ended apart. */
@UseCase
public class TransferPerson {
    private final Authorisation authorisation;
    private final PersonAuthority authority;
    private final OrganisationDirectory directory;
    private final JdbcPersons persons;
    private final DomainEvents events;

    TransferPerson(Authorisation authorisation, PersonAuthority authority, OrganisationDirectory directory,
            JdbcPersons persons, DomainEvents events) {
        this.authorisation = authorisation;
        this.authority = authority;
        this.directory = directory;
        this.persons = persons;
        this.events = events;
    }

    /** Who goes where from when. */
    public record Transfer(PersonId person, OrganisationId home, LocalDate from) {}

    @Transactional
    public Outcome<PersonId> transfer(Actor actor, Transfer transfer) {
        authority.requireOver(transfer.person(), actor);
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, transfer.home());
        if (!directory.get(transfer.home(), transfer.from()).isAgency())
            return Outcome.refused(OrganisationRefusal.NOT_AN_AGENCY);
        persons.lock(transfer.person());
        var last = persons.lastOf(transfer.person());
        if (!transfer.from().isAfter(last.since()))
            return Outcome.refused(OrganisationRefusal.NOT_AFTER_LAST_CHANGE, "day", last.since());

        persons.follow(last, last.person().fullName(), transfer.home(), transfer.from());
        events.publish(OrganisationChanged.of("person.transferred", transfer.person(), actor,
                Map.of("home", transfer.home().toString(), "from", transfer.from().toString())));
        return Outcome.done(transfer.person());
    }
}
