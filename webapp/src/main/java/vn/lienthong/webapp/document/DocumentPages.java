package vn.lienthong.webapp.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.audit.DocumentHistory;
import vn.lienthong.engine.content.Suspicion;
import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.ReadDocument.Reading;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.document.DocumentView.FileRow;
import vn.lienthong.webapp.document.DocumentView.Happening;
import vn.lienthong.webapp.document.DocumentView.Note;
import vn.lienthong.webapp.document.DocumentView.PictureRow;
import vn.lienthong.webapp.document.DocumentView.VersionRow;
import vn.lienthong.webapp.shell.SuspicionKeys;

/** Puts a document into the words of its page. */
@Component
final class DocumentPages {
    private final People people;
    private final DocumentFacts facts;
    private final RecipientReports reports;
    private final Clock clock;

    DocumentPages(People people, DocumentFacts facts, RecipientReports reports, Clock clock) {
        this.people = people;
        this.facts = facts;
        this.reports = reports;
        this.clock = clock;
    }

    /** @param held why files wait in quarantine, by file */
    DocumentView view(Reading reading, Map<UUID, Set<Suspicion>> held, Locale locale) {
        var files = reading.files().stream().map(file -> row(file, held, locale)).toList();
        var notes = notes(reading.notes());
        return switch (reading) {
            case Reading.Outgoing it -> {
                var document = it.document();
                yield new DocumentView(document.id(), true, DocumentFacts.code(document), document.facts().subject(),
                        word(document.facts().urgency()), "outgoing." + word(document.state().name()),
                        facts.of(it, locale), files, notes);
            }
            case Reading.Incoming it -> {
                var document = it.document();
                yield new DocumentView(document.id(), false, document.facts().code(), document.facts().subject(),
                        word(document.facts().urgency()), "incoming." + word(document.state().name()),
                        facts.of(document, locale), files, notes);
            }
        };
    }

    /** @throws UnknownException when the document has no such file */
    @Nullable
    ShownFile shown(List<DocumentFile> files, @Nullable UUID wanted, @Nullable Integer version) {
        if (wanted == null) return files.isEmpty() ? null : shown(files.getFirst(), version);
        return files.stream()
                .filter(file -> file.id().equals(wanted))
                .findFirst()
                .map(file -> shown(file, version))
                .orElseThrow(() -> new UnknownException("file"));
    }

    private static ShownFile shown(DocumentFile file, @Nullable Integer version) {
        return file.versions()
                .reversed()
                .stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst()
                .map(one -> ShownFile.of(file, one))
                .orElseThrow(() -> new UnknownException("file"));
    }

    /** Newest first. */
    List<Happening> history(DocumentHistory.History history) {
        var known = named(Stream.concat(history.steps().stream(), history.reports().stream())
                .flatMap(entry -> Stream.of(entry.person(), entry.standingInFor()))
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .collect(Collectors.toSet()));
        return Stream
                .concat(history.steps().stream().map(entry -> happening(entry, known)),
                        reports.lines(history.reports(), entry -> happening(entry, known)).stream())
                .sorted(Comparator.comparing(Happening::at).reversed())
                .toList();
    }

    private static Happening happening(AuditEntry entry, Map<PersonId, Person> known) {
        return new Happening(entry.act().substring(entry.act().indexOf('.') + 1), entry.at(),
                name(known, entry.person()), name(known, entry.standingInFor()), "", 1);
    }

    private List<Note> notes(List<DocumentNote> notes) {
        var known = named(notes.stream().map(DocumentNote::author).collect(Collectors.toSet()));
        return notes.stream()
                .map(note -> new Note(word(note.kind().name()),
                        Objects.requireNonNullElse(name(known, note.author().value()), ""), note.writtenAt(),
                        note.text()))
                .toList();
    }

    private Map<PersonId, Person> named(Set<PersonId> ids) {
        return ids.isEmpty() ? Map.of() : people.get(ids, LocalDate.now(clock));
    }

    private static @Nullable String name(Map<PersonId, Person> known, @Nullable UUID id) {
        if (id == null) return null;
        var person = known.get(new PersonId(id));
        return person == null ? null : person.fullName();
    }

    private static FileRow row(DocumentFile file, Map<UUID, Set<Suspicion>> held, Locale locale) {
        var versions = file.versions()
                .reversed()
                .stream()
                .filter(one -> one.stage() != FileStage.PHOTOGRAPHED)
                .map(one -> new VersionRow(one.version(), word(one.stage().name()), one.madeAt(),
                        Sizes.words(one.file().size(), locale)))
                .toList();
        return new FileRow(ShownFile.of(file, file.latest()), file.isMain(), versions, pictures(file),
                SuspicionKeys.of(held.getOrDefault(file.id(), Set.of())));
    }

    private static List<PictureRow> pictures(DocumentFile file) {
        return file.versions()
                .stream()
                .filter(one -> one.stage() == FileStage.PHOTOGRAPHED)
                .map(one -> new PictureRow(one.version(), one.file().name()))
                .toList();
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
