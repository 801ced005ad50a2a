package vn.lienthong.engine.issuance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.SampleFiles;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileRole;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.MarkPlacement;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.MarkingSealing;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.shared.DocumentId;

/** Takes documents of one agency along their road, each step by the person whose step it is. */
record Draftsman(EngineContext engine, StaffedAgency office) {
    DocumentId draft() {
        var input = new DraftInput(
                office.unit(), office.leader().requirePerson(), "ON_BEHALF", "REPORT", "Báo cáo tình hình", "NORMAL",
                "- Như trên;", null, null);
        return engine.get(CreateDraft.class)
                .create(office.specialist(), new DocumentId(UUID.randomUUID()), input)
                .orThrow();
    }

    int version(DocumentId id) {
        return engine.get(OutgoingDocuments.class).find(id).orElseThrow().version();
    }

    StoredFile stored(byte[] bytes, String name) {
        var stored = engine.get(ContentStore.class).put(new ByteArrayInputStream(bytes));
        return new StoredFile(stored.id(), name, "application/octet-stream", stored.size());
    }

    /** A draft with its file and the marks on it. */
    DocumentId withFile() {
        var id = draft();
        engine.get(AttachFile.class)
                .attach(office.specialist(), id, version(id), FileRole.MAIN, stored(SampleFiles.pdf(), "a.pdf"))
                .orThrow();
        engine.get(PlaceMarks.class).place(office.specialist(), id, version(id), marks()).orThrow();
        return id;
    }

    static List<MarkPlacement> marks() {
        var marks = new ArrayList<MarkPlacement>();
        for (var mark : Mark.values()) marks.add(new MarkPlacement(mark, 1, 50, 50 + 100 * marks.size(), 120, 60));
        return marks;
    }

    void sign(DocumentId id) {
        engine.get(SubmitDraft.class).submit(office.specialist(), id, version(id)).orThrow();
        engine.get(ReviewDraft.class).pass(office.head(), id, version(id), null).orThrow();
        engine.get(ApproveDraft.class).approve(office.leader(), id, version(id), null).orThrow();
        engine.get(SignDocument.class).sign(office.leader(), id, version(id), MarkingSealing.PIN).orThrow();
    }

    /** The bytes of the main file at a stage. */
    String text(DocumentId id, FileStage stage) {
        var file = engine.get(DocumentFiles.class).mainOf(id).orElseThrow().latest(stage).orElseThrow().file();
        try (var bytes = engine.get(ContentStore.class).open(file.content())) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issue(DocumentId id) {
        return engine.get(IssueDocument.class)
                .issue(office.clerk(), id, version(id), MarkingSealing.PIN)
                .orThrow();
    }
}
