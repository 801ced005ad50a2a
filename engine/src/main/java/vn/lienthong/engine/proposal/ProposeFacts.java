package vn.lienthong.engine.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.content.UploadKey;
import vn.lienthong.engine.content.Uploads;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.finding.FileText;
import vn.lienthong.engine.finding.FileTexts;
import vn.lienthong.engine.finding.TextState;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;
import vn.lienthong.engine.trust.SignatureReports;

/** Proposes to a clerk what a file says of itself; the form waits for nothing of it. */
@UseCase
public class ProposeFacts {
    private final Authorisation authorisation;
    private final Uploads uploads;
    private final UploadReadings readings;
    private final IncomingDocuments documents;
    private final FileTexts texts;
    private final SignatureReports reports;
    private final Proposer proposer;
    private final Outbox outbox;

    ProposeFacts(Authorisation authorisation, Uploads uploads, UploadReadings readings, IncomingDocuments documents,
            FileTexts texts, SignatureReports reports, Proposer proposer, Outbox outbox) {
        this.authorisation = authorisation;
        this.uploads = uploads;
        this.readings = readings;
        this.documents = documents;
        this.texts = texts;
        this.reports = reports;
        this.proposer = proposer;
        this.outbox = outbox;
    }

    /**
     * From uploads that are no document yet. Asked for the first time, it has them read.
     *
     * @param keys in the order of the form, the main file first; of several pictures each is a page
     * @throws UnknownException when one is somebody else's
     */
    @Transactional
    public Proposals ofUploads(Actor actor, List<UploadKey> keys) {
        if (!authorisation.maySomewhere(actor, Act.REGISTER_INCOMING)) throw new ForbiddenException("document");
        var read = new ArrayList<UploadReading>();
        for (var key : keys) {
            var upload = uploads.get(key, actor.requirePerson());
            if (upload.receipt() == null) continue;
            if (readings.begin(upload.id())) outbox.add(ReadUploads.TOPIC, upload.id());
            var reading = readings.find(upload.id()).orElseThrow(() -> new UnknownException("upload"));
            if (!read.isEmpty() && !(read.getFirst().isPicture() && reading.isPicture())) break;
            read.add(reading);
        }
        return read.isEmpty() ? new Proposals(ReadingState.WAITING, null, List.of()) : of(read);
    }

    private Proposals of(List<UploadReading> pages) {
        var text = pages.stream().map(UploadReading::text).collect(Collectors.joining("\n\n"));
        var isScan = pages.stream().anyMatch(UploadReading::isRecognised);
        var waiting = pages.stream().filter(page -> page.state().isWaiting()).findFirst();
        var shown = waiting.orElse(pages.getFirst());
        return new Proposals(shown.state(), shown.reason(),
                proposer.of(text, isScan ? ReadFrom.SCAN : ReadFrom.TEXT, pages.getFirst().signatures()));
    }

    /** From the main file of a document that waits to be registered; the form that shows it is a reading of it. */
    @Transactional(readOnly = true)
    public Proposals ofDocument(Actor actor, DocumentId id) {
        var document = documents.find(id).orElseThrow(() -> new UnknownException("document"));
        authorisation.require(actor, Act.REGISTER_INCOMING, document.agency());
        var file = texts.mainOf(id);
        if (file.isEmpty()) return new Proposals(ReadingState.NONE, "EMPTY", List.of());
        var text = file.get();
        var signatures = text.state() == TextState.QUARANTINED
                ? List.<FoundSignature>of()
                : reports.find(text.content()).map(report -> FoundSignature.of(report.findings())).orElse(List.of());
        return new Proposals(state(text), text.state() == TextState.QUARANTINED ? "QUARANTINED" : text.reason(),
                proposer.of(text.text(), text.isRecognised() ? ReadFrom.SCAN : ReadFrom.TEXT, signatures));
    }

    private static ReadingState state(FileText text) {
        return switch (text.state()) {
            case WAITING -> ReadingState.WAITING;
            case WAITING_FOR_OCR -> text.reason() == null ? ReadingState.RECOGNISING : ReadingState.NONE;
            case READ, CUT -> ReadingState.READ;
            case NONE, FAILED, QUARANTINED -> ReadingState.NONE;
        };
    }
}
