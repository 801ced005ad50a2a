package vn.lienthong.engine.trust;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/** Shows what is known about the signatures of a document. */
@UseCase
public class ReadSignatures {
    private final ReadingRights readers;
    private final DocumentFiles files;
    private final SignatureReports reports;

    ReadSignatures(ReadingRights readers, DocumentFiles files, SignatureReports reports) {
        this.readers = readers;
        this.files = files;
        this.reports = reports;
    }

    /**
     * One file that can be signed.
     *
     * @param report null while nobody has looked yet
     */
    public record FileSignatures(StoredFile file, @Nullable SignatureReport report) {}

    /** The main file first. */
    @Transactional(readOnly = true)
    public List<FileSignatures> of(Actor actor, DocumentId document) {
        readers.require(actor, document);
        return files.of(document)
                .stream()
                .map(CheckedVersion::of)
                .filter(file -> file.mediaType().equals(ContentType.PDF.mediaType()))
                .map(file -> new FileSignatures(file, reports.find(file.content()).orElse(null)))
                .toList();
    }

    /**
     * For the badges of a list that the reader was allowed to see.
     *
     * @return what is known about the main files; documents of which nothing is known yet are left out
     */
    @Transactional(readOnly = true)
    public Map<DocumentId, SignatureState> states(Collection<DocumentId> documents) {
        return documents.isEmpty() ? Map.of() : reports.statesOf(documents);
    }
}
