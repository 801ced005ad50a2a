package vn.lienthong.engine.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.Quarantines;
import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * Puts the stamp <i>ĐẾN</i> on the scan of a registered paper document, as a new version of the file; what was received
 * stays as it is. Doing it again changes nothing.
 */
@UseCase
public class StampArrival {
    /** The term by which people are told. */
    private static final String NO_PDF = "NOT_A_PDF";
    private static final String CLOSED = "IN_QUARANTINE";

    private final IncomingDocuments documents;
    private final DocumentFiles files;
    private final Quarantines quarantines;
    private final OrganisationDirectory directory;
    private final PaperScans scans;
    private final StampedFiles stamped;
    private final Clock clock;

    StampArrival(
            IncomingDocuments documents, DocumentFiles files, Quarantines quarantines,
            OrganisationDirectory directory, PaperScans scans, StampedFiles stamped, Clock clock) {
        this.documents = documents;
        this.files = files;
        this.quarantines = quarantines;
        this.directory = directory;
        this.scans = scans;
        this.stamped = stamped;
        this.clock = clock;
    }

    /** @return why the file took no stamp, which the document's page says from now on; null when it has one, or needs none */
    @Nullable
    public Refusal stamp(DocumentId id) {
        var document = documents.find(id).orElseThrow();
        var arrival = document.arrival();
        var scan = scan(document);
        if (arrival == null || scan.isEmpty()) return null;
        var mark = new PaperScans.ArrivalMark(
                directory.get(document.agency(), LocalDate.now(clock)).name(), arrival.numberText(), arrival.on());
        return switch (stamped(scan.get().latest().file(), document, mark)) {
            case Outcome.Refused<StoredFile>(var why) -> {
                stamped.refused(id, scan.get().id(), why);
                yield why;
            }
            case Outcome.Done<StoredFile>(var pdf) -> {
                stamped.add(id, scan.get().id(), pdf);
                yield null;
            }
        };
    }

    /** What waits in quarantine is tried again when it is let in. */
    private Outcome<StoredFile> stamped(StoredFile scan, IncomingDocument document, PaperScans.ArrivalMark mark) {
        if (quarantines.isClosed(scan.content(), document.agency()))
            return Outcome.refused(HandlingRefusal.SCAN_NOT_STAMPED, "reason", CLOSED);
        return scan.isPdf()
                ? scans.stamp(scan, mark)
                : Outcome.refused(HandlingRefusal.SCAN_NOT_STAMPED, "reason", NO_PDF);
    }

    private Optional<DocumentFile> scan(IncomingDocument document) {
        if (document.source() != IncomingSource.PAPER) return Optional.empty();
        return files.mainOf(document.id()).filter(file -> file.latest(FileStage.STAMPED).isEmpty());
    }
}
