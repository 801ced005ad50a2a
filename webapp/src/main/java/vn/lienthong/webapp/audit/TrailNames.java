package vn.lienthong.webapp.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.finding.FindDocuments;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Names of what the events of one page speak of, read once. A document is named only to those who may read it. */
@Component
final class TrailNames {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern IDS = Pattern.compile(ID + "( " + ID + ")*");

    private final People people;
    private final OrganisationDirectory directory;
    private final FindDocuments documents;
    private final Clock clock;

    TrailNames(People people, OrganisationDirectory directory, FindDocuments documents, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.documents = documents;
        this.clock = clock;
    }

    Known of(Actor auditor, List<AuditEntry> entries) {
        var today = LocalDate.now(clock);
        var ids = entries.stream().flatMap(TrailNames::ids).collect(Collectors.toSet());
        var names = new HashMap<UUID, String>();
        people.get(ids.stream().map(PersonId::new).toList(), today)
                .forEach((id, person) -> names.put(id.value(), person.fullName()));
        directory.get(ids.stream().map(OrganisationId::new).toList(), today)
                .forEach((id, organisation) -> names.put(id.value(), organisation.shortName()));
        var readable = new HashMap<UUID, String>();
        documents.readable(auditor, ids.stream().map(DocumentId::new).toList())
                .forEach(document -> readable.put(document.id().value(),
                        document.code() == null || document.code().isEmpty()
                                ? document.subject()
                                : document.code() + " " + document.subject()));
        return new Known(names, readable);
    }

    private static Stream<UUID> ids(AuditEntry entry) {
        return Stream.concat(
                Stream.of(entry.person(), entry.standingInFor(), entry.objectId()).filter(Objects::nonNull),
                entry.details().values().stream().flatMap(value -> ids(value).stream()));
    }

    /** The ids of a detail that consists of ids; empty for every other. */
    static List<UUID> ids(String detail) {
        return IDS.matcher(detail).matches()
                ? Arrays.stream(detail.split(" ")).map(UUID::fromString).toList()
                : List.of();
    }

    /** @param documents titles of those the auditor may read */
    record Known(Map<UUID, String> names, Map<UUID, String> documents) {
        String of(UUID id) {
            var title = documents.get(id);
            return title == null ? names.getOrDefault(id, id.toString()) : title;
        }

        @Nullable
        String nameOrNull(@Nullable UUID id) {
            return id == null ? null : of(id);
        }

        boolean isReadable(UUID id) {
            return documents.containsKey(id);
        }
    }
}
