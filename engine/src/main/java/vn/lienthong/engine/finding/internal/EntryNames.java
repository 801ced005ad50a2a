package vn.lienthong.engine.finding.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.finding.internal.EntryReading.Head;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Names, levels and places of the organisations and people that several documents name. */
@Component
final class EntryNames {
    private final OrganisationDirectory directory;
    private final People people;
    private final Clock clock;

    EntryNames(OrganisationDirectory directory, People people, Clock clock) {
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    Known of(List<Head> heads, Map<UUID, List<OrganisationId>> recipients) {
        var wanted = new HashMap<LocalDate, Set<OrganisationId>>();
        for (var head : heads) {
            var ofDay = wanted.computeIfAbsent(head.named(), _ -> new HashSet<>());
            ofDay.add(head.agency());
            ofDay.addAll(recipients.getOrDefault(head.id(), List.of()));
        }
        var today = LocalDate.now(clock);
        var ofToday = wanted.computeIfAbsent(today, _ -> new HashSet<>());
        for (var head : heads) ofToday.add(head.agency());
        return new Known(directory.get(wanted), people.get(signers(heads), today), directory, today);
    }

    private static Collection<PersonId> signers(List<Head> heads) {
        return heads.stream().map(Head::signerId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** What is known for one reading. */
    record Known(Map<LocalDate, Map<OrganisationId, Organisation>> named, Map<PersonId, Person> signers,
            OrganisationDirectory directory, LocalDate today) {
        @Nullable
        String nameOf(OrganisationId id, LocalDate on) {
            var organisation = organisation(id, on);
            return organisation == null ? null : organisation.name();
        }

        @Nullable
        String nameOf(PersonId id) {
            var person = signers.get(id);
            return person == null ? null : person.fullName();
        }

        @Nullable
        String levelOf(OrganisationId agency) {
            var found = organisation(agency, today);
            return found == null ? null : found.level();
        }

        private @Nullable Organisation organisation(OrganisationId id, LocalDate on) {
            return named.getOrDefault(on, Map.of()).get(id);
        }

        List<OrganisationId> pathOf(OrganisationId organisation) {
            return directory.pathOf(organisation, today);
        }
    }
}
