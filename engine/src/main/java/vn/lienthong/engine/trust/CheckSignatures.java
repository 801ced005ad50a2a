package vn.lienthong.engine.trust;

import java.time.Clock;

import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/**
 * Has the signatures of a document's files judged and keeps what was found (Decree 30/2020/NĐ-CP, art. 21: authenticity
 * and integrity are checked on receipt). What is known already is not asked again.
 */
@UseCase
public class CheckSignatures {
    /** Topic of the outbox under which documents wait to be checked. */
    public static final String TOPIC = "check-signatures";

    private final DocumentFiles files;
    private final SignatureReports reports;
    private final SignatureCheck check;
    private final TrustChanges changes;
    private final KeptReports kept;
    private final Clock clock;

    CheckSignatures(
            DocumentFiles files, SignatureReports reports, SignatureCheck check, TrustChanges changes,
            KeptReports kept, Clock clock) {
        this.files = files;
        this.reports = reports;
        this.check = check;
        this.changes = changes;
        this.kept = kept;
        this.clock = clock;
    }

    public void check(DocumentId document) {
        files.of(document)
                .stream()
                .map(CheckedVersion::of)
                .filter(CheckSignatures::mayBeSigned)
                .forEach(file -> check(document, file));
    }

    private void check(DocumentId document, StoredFile file) {
        var epoch = changes.epoch(); // before trust is looked at
        var known = reports.find(file.content());
        var now = clock.instant();
        if (known.isPresent() && !known.get().isDue(now)) return;
        int attempts = known.map(SignatureReport::attempts).orElse(0) + 1;
        var findings = check.check(file);
        kept.keep(
                document,
                new SignatureReport(
                        file.content(), findings, attempts, now, CheckPauses.next(findings.state(), attempts, now)),
                epoch);
    }

    private static boolean mayBeSigned(StoredFile file) {
        return file.mediaType().equals(ContentType.PDF.mediaType());
    }
}
