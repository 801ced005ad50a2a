package vn.lienthong.processes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.Arrival;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.Suspicion;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.handling.AcknowledgeAssignment;
import vn.lienthong.engine.handling.ArrivedFile;
import vn.lienthong.engine.handling.AssignHandler;
import vn.lienthong.engine.handling.Direct;
import vn.lienthong.engine.handling.DirectiveInput;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.Directives;
import vn.lienthong.engine.handling.FinishAssignment;
import vn.lienthong.engine.handling.IntakeInput;
import vn.lienthong.engine.handling.PresentToLeader;
import vn.lienthong.engine.handling.RegisterIncoming;
import vn.lienthong.engine.handling.ReturnToSender;
import vn.lienthong.engine.handling.SendBackToClerk;
import vn.lienthong.engine.handling.TakeBackAcknowledged;
import vn.lienthong.engine.handling.TakeBackDirective;
import vn.lienthong.engine.handling.TakeBackGiven;
import vn.lienthong.engine.handling.TakeBackPresented;
import vn.lienthong.engine.handling.TakeIn;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;

/** One incoming document of an agency, driven by the use cases that pages call. */
final class IncomingJourney {
    private final Roads roads;
    private final StaffedAgency at;
    private final Map<OrganisationId, UUID> assignments = new HashMap<>();
    final DocumentId id;

    IncomingJourney(Roads roads, StaffedAgency at, DocumentId id) {
        this.roads = roads;
        this.at = at;
        this.id = id;
    }

    /** As it goes on at another node. */
    IncomingJourney on(Roads node) {
        var there = new IncomingJourney(node, at, id);
        there.assignments.putAll(assignments);
        return there;
    }

    /** A scanned paper document. */
    static IncomingJourney onPaper(Roads roads, StaffedAgency at) {
        return onPaper(roads, at, "URGENT");
    }

    static IncomingJourney onPaper(Roads roads, StaffedAgency at, String urgency) {
        return arrived(roads, at, urgency, Set.of());
    }

    /** With a file that lies in quarantine. */
    static IncomingJourney suspicious(Roads roads, StaffedAgency at) {
        return arrived(roads, at, "NORMAL", Set.of(Suspicion.MACROS));
    }

    private static IncomingJourney arrived(
            Roads roads, StaffedAgency at, String urgency, Set<Suspicion> suspicions) {
        var number = Integer.toString(roads.nextNumber());
        var stored = roads.engine.get(ContentStore.class)
                .put(new ByteArrayInputStream(("scan " + number).getBytes(StandardCharsets.UTF_8)));
        var scan = new StoredFile(stored.id(), "scan.pdf", "application/pdf", stored.size());
        var arrived = new ArrivedFile(scan, suspicions.isEmpty()
                ? new Arrival.Clean(scan.mediaType())
                : new Arrival.Quarantined(scan.mediaType(), suspicions));
        var id = new DocumentId(roads.engine.get(IdSource.class).next());
        var input = new IntakeInput(id, at.id(), IncomingSource.PAPER, facts(number, urgency), List.of(arrived));
        roads.engine.get(TakeIn.class).takeIn(at.clerk(), input).orThrow();
        return new IncomingJourney(roads, at, id);
    }

    private static IncomingFacts facts(String number, String urgency) {
        return new IncomingFacts(
                null, "Sở Nội vụ", number, "SNV-CCHC", LocalDate.of(2026, 2, 27), "OFFICIAL_LETTER",
                "Về việc báo cáo kết quả cải cách hành chính", urgency, null, null);
    }

    IncomingJourney registered(@Nullable LocalDate dueOn) {
        var facts = document().facts();
        get(RegisterIncoming.class)
                .register(at.clerk(), id, version(), new RegisterIncoming.Confirmation(facts, dueOn, true))
                .orThrow();
        return this;
    }

    IncomingJourney returned() {
        get(ReturnToSender.class).giveBack(at.clerk(), id, version(), "gửi nhầm nơi nhận").orThrow();
        return this;
    }

    IncomingJourney presented() {
        get(PresentToLeader.class).present(at.clerk(), id, version(), at.leader().requirePerson()).orThrow();
        return this;
    }

    IncomingJourney sentBack() {
        get(SendBackToClerk.class).sendBack(at.leader(), id, version(), "không thuộc thẩm quyền").orThrow();
        return this;
    }

    IncomingJourney directed(Charge... charges) {
        var input = new DirectiveInput("Giao các đơn vị xử lý", null, List.of(charges));
        get(Direct.class).direct(at.leader(), id, version(), input)
                .orThrow()
                .assignments()
                .forEach(one -> assignments.put(one.unit(), one.id()));
        return this;
    }

    IncomingJourney assigned(ChargedUnit unit) {
        get(AssignHandler.class)
                .assign(unit.head(), id, assignment(unit), unit.handler().requirePerson())
                .orThrow();
        return this;
    }

    IncomingJourney done(ChargedUnit unit) {
        get(FinishAssignment.class).finish(unit.handler(), id, assignment(unit), "đã làm xong").orThrow();
        return this;
    }

    IncomingJourney acknowledged(ChargedUnit unit) {
        get(AcknowledgeAssignment.class).acknowledge(unit.head(), id, assignment(unit)).orThrow();
        return this;
    }

    Outcome<DocumentId> takeBackFromLeader(Actor by) {
        return get(TakeBackPresented.class).takeBack(by, id, at.leader().requirePerson());
    }

    Outcome<DocumentId> takeBackDirective(Actor by) {
        return get(TakeBackDirective.class).takeBack(by, id, directive());
    }

    Outcome<DocumentId> takeBackFrom(ChargedUnit unit) {
        return get(TakeBackGiven.class)
                .takeBack(unit.head(), id, assignment(unit), unit.handler().requirePerson());
    }

    Outcome<DocumentId> takeBackAcknowledged(ChargedUnit unit) {
        return get(TakeBackAcknowledged.class).takeBack(unit.head(), id, assignment(unit));
    }

    IncomingJourney takenBackFromLeader() {
        takeBackFromLeader(at.clerk()).orThrow();
        return this;
    }

    IncomingJourney directiveTakenBack() {
        takeBackDirective(at.leader()).orThrow();
        return this;
    }

    IncomingJourney takenBackFrom(ChargedUnit unit) {
        takeBackFrom(unit).orThrow();
        return this;
    }

    IncomingJourney acknowledgedTakenBack(ChargedUnit unit) {
        takeBackAcknowledged(unit).orThrow();
        return this;
    }

    UUID directive() {
        return get(Directives.class).of(id).getFirst().id();
    }

    UUID assignment(ChargedUnit unit) {
        return Objects.requireNonNull(assignments.get(unit.id()));
    }

    int version() {
        return document().version();
    }

    IncomingDocument document() {
        return get(IncomingDocuments.class).find(id).orElseThrow();
    }

    List<String> waitsAt() {
        return roads.waitsAt(id);
    }

    private <T> T get(Class<T> type) {
        return roads.engine.get(type);
    }
}
