package vn.lienthong.webapp.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.audit.NameAudited;
import vn.lienthong.engine.document.CodedDocuments.Coded;
import vn.lienthong.engine.finding.FindDocuments;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * Names of what the events of one page speak of, read once. The subject of a document is told only to those who may read
 * it; whoever audits its agency is told its number.
 */
@Component
final class TrailNames {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern IDS = Pattern.compile(ID + "( " + ID + ")*");

    private final People people;
    private final OrganisationDirectory directory;
    private final FindDocuments documents;
    private final NameAudited audited;
    private final TrailWords words;
    private final Clock clock;

    TrailNames(People people, OrganisationDirectory directory, FindDocuments documents, NameAudited audited,
            TrailWords words, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.documents = documents;
        this.audited = audited;
        this.words = words;
        this.clock = clock;
    }

    Known of(Actor auditor, List<AuditEntry> entries, Locale locale) {
        var today = LocalDate.now(clock);
        var ids = entries.stream().flatMap(TrailNames::ids).collect(Collectors.toCollection(HashSet::new));
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
        ids.removeAll(names.keySet());
        ids.removeAll(readable.keySet());
        names.putAll(numbered(auditor, ids, locale));
        return new Known(names, readable);
    }

    private Map<UUID, String> numbered(Actor auditor, Set<UUID> ids, Locale locale) {
        var found = audited.name(auditor, ids.stream().map(DocumentId::new).toList());
        var agencies = directory.get(found.stream().map(Coded::agency).distinct().toList(), LocalDate.now(clock));
        return found.stream().collect(Collectors.toMap(one -> one.id().value(), one -> {
            var agency = agencies.get(one.agency());
            return words.numbered(one, agency == null ? "" : agency.shortName(), locale);
        }));
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

    /**
     * What is known.
     *
     * @param names     of people and organisations, and of documents that the auditor may not read
     * @param documents titles of those the auditor may read
     */
    record Known(Map<UUID, String> names, Map<UUID, String> documents) {
        String of(UUID id) {
            var title = documents.get(id);
            return title == null ? names.getOrDefault(id, id.toString()) : title;
        }

        boolean isNamed(UUID id) {
            return documents.containsKey(id) || names.containsKey(id);
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
