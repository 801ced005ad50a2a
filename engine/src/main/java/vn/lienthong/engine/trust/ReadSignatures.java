package vn.lienthong.engine.trust;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/** Shows what is known about the signatures of a document. */
@UseCase
public class ReadSignatures {
    private final ReadingRights readers;
    private final IncomingDocuments incoming;
    private final DocumentFiles files;
    private final SignatureReports reports;
    private final SignatureRemarks remarks;

    ReadSignatures(
            ReadingRights readers, IncomingDocuments incoming, DocumentFiles files, SignatureReports reports,
            SignatureRemarks remarks) {
        this.readers = readers;
        this.incoming = incoming;
        this.files = files;
        this.reports = reports;
        this.remarks = remarks;
    }

    /**
     * One file that can be signed.
     *
     * @param hasArrived whether it came as a file from elsewhere: it is looked at by itself, and should be signed
     * @param report     null while nobody has looked yet
     * @param remarks    what does not fit to the document, though the signatures may hold
     */
    public record FileSignatures(
            StoredFile file, boolean hasArrived, @Nullable SignatureReport report, List<SignatureRemark> remarks) {
        public FileSignatures {
            remarks = List.copyOf(remarks);
        }
    }

    /** The main file first. */
    @Transactional(readOnly = true)
    public List<FileSignatures> of(Actor actor, DocumentId document) {
        readers.require(actor, document);
        var isFromElsewhere = incoming.find(document)
                .filter(arrival -> arrival.source() != IncomingSource.PAPER)
                .isPresent();
        return files.of(document)
                .stream()
                .map(file -> signatures(file, isFromElsewhere))
                .filter(file -> file.file().mediaType().equals(ContentType.PDF.mediaType()))
                .toList();
    }

    private FileSignatures signatures(DocumentFile file, boolean isFromElsewhere) {
        var checked = CheckedVersion.of(file);
        var report = reports.find(checked.content()).orElse(null);
        return new FileSignatures(
                checked, isFromElsewhere && file.latest(FileStage.RECEIVED).isPresent(), report,
                report == null ? List.of() : remarks.of(file.document(), file, report.findings()));
    }

    /**
     * For the badges of a list that the reader was allowed to see.
     *
     * @return what is known about the main files; an arrived one that nobody has looked at yet is not checked, and documents
     *         that are not looked at are left out
     */
    @Transactional(readOnly = true)
    public Map<DocumentId, SignatureState> states(Collection<DocumentId> documents) {
        return documents.isEmpty() ? Map.of() : reports.statesOf(documents);
    }
}
