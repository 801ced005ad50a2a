package vn.lienthong.processes;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.SampleFiles;
import vn.lienthong.engine.document.FileRole;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.MarkPlacement;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.fixtures.MarkingSealing;
import vn.lienthong.engine.issuance.ApproveDraft;
import vn.lienthong.engine.issuance.AttachFile;
import vn.lienthong.engine.issuance.ChangeDraft;
import vn.lienthong.engine.issuance.CreateDraft;
import vn.lienthong.engine.issuance.DiscardDraft;
import vn.lienthong.engine.issuance.DraftInput;
import vn.lienthong.engine.issuance.IssueDocument;
import vn.lienthong.engine.issuance.PlaceMarks;
import vn.lienthong.engine.issuance.ReturnDraft;
import vn.lienthong.engine.issuance.ReviewDraft;
import vn.lienthong.engine.issuance.SetRecipients;
import vn.lienthong.engine.issuance.SignDocument;
import vn.lienthong.engine.issuance.SubmitDraft;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/** One outgoing document, driven by the use cases that pages call. */
final class OutgoingJourney {
    private final Roads roads;
    private final WayOut way;
    final DocumentId id;
    private boolean isAlone;
    private int counted = 1;

    private OutgoingJourney(Roads roads, WayOut way, DocumentId id) {
        this.roads = roads;
        this.way = way;
        this.id = id;
    }

    /** A complete draft: main file, marks, one recipient. */
    static OutgoingJourney begin(Roads roads, WayOut way) {
        var input = input(way, "Báo cáo tình hình cải cách hành chính");
        var id = roads.engine.get(CreateDraft.class)
                .create(way.drafter(), new DocumentId(UUID.randomUUID()), input)
                .orThrow();
        var journey = new OutgoingJourney(roads, way, id).alone();
        journey.complete();
        journey.isAlone = false;
        return journey;
    }

    /** As it goes on at another node. */
    OutgoingJourney on(Roads node) {
        return new OutgoingJourney(node, way, id);
    }

    /** From here on nobody but this journey acts on the document: its version is counted, not asked for before each act. */
    OutgoingJourney alone() {
        isAlone = true;
        return this;
    }

    private static DraftInput input(WayOut way, String subject) {
        return new DraftInput(
                way.from().unit(), way.from().leader().requirePerson(), "ON_BEHALF", "REPORT", subject,
                way.urgency(), "- Như trên;\n- Lưu: VT.", null, way.dueOn());
    }

    private void complete() {
        get(AttachFile.class).attach(way.drafter(), id, seen(), FileRole.MAIN, pdf()).orThrow();
        get(PlaceMarks.class).place(way.drafter(), id, seen(), everyMark()).orThrow();
        get(SetRecipients.class).set(way.drafter(), id, seen(), List.of(roads.district.id())).orThrow();
    }

    private StoredFile pdf() {
        var bytes = SampleFiles.pdf("/Journey (" + id + ")");
        var stored = get(ContentStore.class).put(new ByteArrayInputStream(bytes));
        return new StoredFile(stored.id(), "bao-cao.pdf", "application/pdf", stored.size());
    }

    private static List<MarkPlacement> everyMark() {
        var marks = new ArrayList<MarkPlacement>();
        var y = 50f;
        for (var mark : Mark.values()) {
            marks.add(new MarkPlacement(mark, 1, 50, y, 120, 60));
            y += 100;
        }
        return marks;
    }

    OutgoingJourney changed(WayOut other, String subject) {
        get(ChangeDraft.class).change(way.drafter(), id, seen(), input(other, subject)).orThrow();
        return this;
    }

    OutgoingJourney changedBy(Actor drafter, WayOut other, String subject) {
        get(ChangeDraft.class).change(drafter, id, seen(), input(other, subject)).orThrow();
        return this;
    }

    OutgoingJourney to(List<OrganisationId> recipients) {
        get(SetRecipients.class).set(way.drafter(), id, seen(), recipients).orThrow();
        return this;
    }

    OutgoingJourney submitted() {
        return submittedBy(way.drafter());
    }

    OutgoingJourney submittedBy(Actor drafter) {
        get(SubmitDraft.class).submit(drafter, id, seen()).orThrow();
        return this;
    }

    OutgoingJourney discarded() {
        get(DiscardDraft.class).discard(way.drafter(), id, seen(), "không còn cần").orThrow();
        return this;
    }

    OutgoingJourney passed() {
        get(ReviewDraft.class).pass(way.from().head(), id, seen(), null).orThrow();
        return this;
    }

    OutgoingJourney approved() {
        get(ApproveDraft.class).approve(way.from().leader(), id, seen(), null).orThrow();
        return this;
    }

    OutgoingJourney signed() {
        get(SignDocument.class).sign(way.from().leader(), id, seen(), MarkingSealing.PIN).orThrow();
        return this;
    }

    OutgoingJourney issued() {
        return issuedBy(way.from().clerk());
    }

    OutgoingJourney issuedBy(Actor clerk) {
        get(IssueDocument.class).issue(clerk, id, seen(), MarkingSealing.PIN).orThrow();
        return this;
    }

    OutgoingJourney returnedBy(Actor actor) {
        get(ReturnDraft.class).giveBack(actor, id, seen(), "sửa lại căn cứ").orThrow();
        return this;
    }

    /** The version as the page of who acts next has it. */
    private int seen() {
        return isAlone ? counted++ : version();
    }

    int version() {
        return document().version();
    }

    OutgoingDocument document() {
        return get(OutgoingDocuments.class).find(id).orElseThrow();
    }

    List<String> waitsAt() {
        return roads.waitsAt(id);
    }

    private <T> T get(Class<T> type) {
        return roads.engine.get(type);
    }
}
