package vn.lienthong.webapp.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.trust.ReadSignatures;
import vn.lienthong.engine.trust.SignatureState;

/** Finds the names of everybody on a page at once, and what is known of the signatures. */
@Component
final class RowNames {
    private final People people;
    private final OrganisationDirectory directory;
    private final ReadSignatures signatures;
    private final Clock clock;

    RowNames(People people, OrganisationDirectory directory, ReadSignatures signatures, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.signatures = signatures;
        this.clock = clock;
    }

    Names of(Set<PersonId> persons, Set<OrganisationId> places, Set<DocumentId> documents) {
        var today = LocalDate.now(clock);
        return new Names(people.get(persons, today), directory.get(places, today), signatures.states(documents));
    }

    /** The person's name, for a message. */
    String of(PersonId person) {
        return people.get(person, LocalDate.now(clock)).fullName();
    }

    /** Null when nobody urged its holder. */
    static @Nullable PersonId urger(InboxTask task) {
        var urged = task.urged();
        return urged == null ? null : urged.by();
    }

    /** What the lines of one page call people, places and signatures. */
    record Names(Map<PersonId, Person> people, Map<OrganisationId, Organisation> organisations,
            Map<DocumentId, SignatureState> signatures) {
        /** Word of the badge; null when nothing is signed, or nobody has looked yet. */
        @Nullable
        String badge(DocumentId document) {
            return switch (signatures.getOrDefault(document, SignatureState.NONE)) {
                case VALID -> "valid";
                case INVALID -> "invalid";
                case NOT_CHECKED -> "unchecked";
                case NONE -> null;
            };
        }

        /** Null when nobody urged its holder. */
        @Nullable
        Urged urged(InboxTask task) {
            var urged = task.urged();
            return urged == null ? null : new Urged(of(urged.by()), urged.at());
        }

        String of(PersonId person) {
            var found = people.get(person);
            return found == null ? "" : found.fullName();
        }

        String of(OrganisationId organisation) {
            var found = organisations.get(organisation);
            return found == null ? "" : found.shortName();
        }
    }
}
