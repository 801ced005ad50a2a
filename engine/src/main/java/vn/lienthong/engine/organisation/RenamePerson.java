package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.organisation.internal.JdbcPersons;
import vn.lienthong.engine.organisation.internal.PersonAuthority;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Gives a person another name from a day on; what was signed before keeps the old one. */
@UseCase
public class RenamePerson {
    private final PersonAuthority authority;
    private final JdbcPersons persons;
    private final DomainEvents events;

    RenamePerson(PersonAuthority authority, JdbcPersons persons, DomainEvents events) {
        this.authority = authority;
        this.persons = persons;
        this.events = events;
    }

    /** Who is called what from when. */
    public record Renaming(PersonId person, String fullName, LocalDate from) {
        public Renaming {
            fullName = PlainText.of(fullName, 150);
        }
    }

    @Transactional
    public Outcome<PersonId> rename(Actor actor, Renaming renaming) {
        authority.requireOver(renaming.person(), actor);
        persons.lock(renaming.person());
        var last = persons.lastOf(renaming.person());
        if (!renaming.from().isAfter(last.since()))
            return Outcome.refused(OrganisationRefusal.NOT_AFTER_LAST_CHANGE, "day", last.since());

        persons.follow(last, renaming.fullName(), last.person().home(), renaming.from());
        events.publish(OrganisationChanged.of("person.renamed", renaming.person(), actor,
                Map.of("from", renaming.from().toString())));
        return Outcome.done(renaming.person());
    }
}
