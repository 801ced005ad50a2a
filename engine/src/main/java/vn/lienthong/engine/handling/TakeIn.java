package vn.lienthong.engine.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.Contents;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.deadline.DueDates;
import vn.lienthong.engine.deadline.LegalPeriod;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.FileRole;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/**
 * Takes in a document that came on paper (scanned or photographed) or as a file from elsewhere. It is not registered
 * yet; its type is never a reason to refuse it.
 */
@UseCase
public class TakeIn {
    private final IncomingRoad road;
    private final Authorisation authorisation;
    private final OrganisationDirectory directory;
    private final IncomingDocuments documents;
    private final DocumentFiles files;
    private final Contents contents;
    private final FactsRule rule;
    private final DueDates dueDates;
    private final Clock clock;

    TakeIn(
            IncomingRoad road, Authorisation authorisation, OrganisationDirectory directory,
            IncomingDocuments documents,
            DocumentFiles files, Contents contents, FactsRule rule, DueDates dueDates, Clock clock) {
        this.road = road;
        this.authorisation = authorisation;
        this.directory = directory;
        this.documents = documents;
        this.files = files;
        this.contents = contents;
        this.rule = rule;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    @Transactional
    public Outcome<DocumentId> takeIn(Actor actor, IntakeInput given) {
        var input = given.with(rule.settled(given.facts()));
        authorisation.require(actor, Act.REGISTER_INCOMING, input.agency());
        if (input.source() == IncomingSource.DELIVERY)
            throw new IllegalArgumentException("Deliveries come by the exchange");
        var today = LocalDate.now(clock);
        var agency = directory.get(input.agency(), today);
        if (!agency.isOpenOn(today)) return Outcome.refused(DocumentRefusal.AGENCY_CLOSED, "name", agency.name());
        if (input.files().isEmpty()) return Outcome.refused(HandlingRefusal.FILE_MISSING);
        var no = rule.check(input.facts());
        if (no != null) return new Outcome.Refused<>(no);
        var id = input.id();
        var now = clock.instant();
        boolean isNew = documents.add(
                IncomingDocument.received(
                        id, input.agency(), new IncomingDocument.Origin(input.source(), null, null), input.facts(),
                        new IncomingDocument.Reception(now, dueDates.of(LegalPeriod.REGISTER_INCOMING, today))));
        if (!isNew) return takenInBefore(input);
        keep(input, actor);
        road.openTo(id, List.of(DocumentScopes.act(Act.REGISTER_INCOMING, input.agency())));
        road.happened(DocumentAct.RECEIVED, id, actor, Map.of("source", input.source().name()));
        return Outcome.done(id);
    }

    /** Refused when the form was filled in anew, for another letter, after it had been sent. */
    private Outcome<DocumentId> takenInBefore(IntakeInput input) {
        var before = documents.find(input.id())
                .filter(document -> document.agency().equals(input.agency())
                        && document.source() == input.source())
                .orElseThrow(() -> new UnknownException("document"));
        boolean isCorrected = before.state() != IncomingState.RECEIVED;
        if ((!isCorrected && !before.facts().equals(input.facts()))
                || !contents(input).equals(contentsOf(input.id())))
            return Outcome.refused(HandlingRefusal.TAKEN_IN_BEFORE);
        return Outcome.done(before.id());
    }

    /** What came over the line: of a bound file its pictures, for binding them again makes other bytes. */
    private static Set<ContentId> contents(IntakeInput input) {
        return input.files()
                .stream()
                .flatMap(file -> file.pictures().isEmpty() ? Stream.of(file) : file.pictures().stream())
                .map(arrived -> arrived.file().content())
                .collect(Collectors.toSet());
    }

    private Set<ContentId> contentsOf(DocumentId id) {
        return files.of(id)
                .stream()
                .flatMap(file -> {
                    var stage = file.latest(FileStage.PHOTOGRAPHED).isPresent()
                            ? FileStage.PHOTOGRAPHED
                            : FileStage.RECEIVED;
                    return file.versions().stream().filter(version -> version.stage() == stage);
                })
                .map(version -> version.file().content())
                .collect(Collectors.toSet());
    }

    /** In the order of their contents, as {@link Contents} asks for; each at its own place of the document. */
    private void keep(IntakeInput input, Actor actor) {
        input.files()
                .stream()
                .flatMap(ArrivedFile::all)
                .sorted(Comparator.comparing(arrived -> arrived.file().content().value()))
                .forEach(
                        arrived -> contents.keepArrived(
                                new StoredContent(arrived.file().content(), arrived.file().size()), arrived.arrival(),
                                input.agency()));
        var role = FileRole.MAIN;
        for (var arrived : input.files()) {
            add(input.id(), role, arrived, actor);
            role = FileRole.APPENDIX;
        }
    }

    private void add(DocumentId id, FileRole role, ArrivedFile arrived, Actor actor) {
        var pictures = arrived.pictures();
        if (pictures.isEmpty()) {
            files.add(id, role, arrived.file(), FileStage.RECEIVED, actor);
            return;
        }
        var file = files.add(id, role, pictures.getFirst().file(), FileStage.PHOTOGRAPHED, actor);
        for (var picture : pictures.subList(1, pictures.size()))
            files.addVersion(file, picture.file(), FileStage.PHOTOGRAPHED, actor);
        files.addVersion(file, arrived.file(), FileStage.RECEIVED, actor);
    }
}
