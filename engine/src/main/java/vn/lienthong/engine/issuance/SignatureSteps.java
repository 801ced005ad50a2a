package vn.lienthong.engine.issuance;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentFiles.NewVersion;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.MarkPlacement;
import vn.lienthong.engine.document.OutgoingDocument.Approved;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** What of signing touches the database: before it, and after it. */
@UseCase
class SignatureSteps {
    private final SignerRule signer;
    private final OutgoingDocuments documents;
    private final DocumentFiles files;
    private final DocumentScopes scopes;
    private final KeptFiles kept;
    private final DomainEvents events;
    private final Clock clock;

    SignatureSteps(
            SignerRule signer, OutgoingDocuments documents, DocumentFiles files, DocumentScopes scopes,
            KeptFiles kept, DomainEvents events, Clock clock) {
        this.signer = signer;
        this.documents = documents;
        this.files = files;
        this.scopes = scopes;
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    /** What is to be signed, and where. */
    record Task(StoredFile file, List<MarkPlacement> placements) {}

    @Transactional(readOnly = true)
    public Outcome<Task> take(Actor actor, DocumentId id, int version) {
        var no = signer.decision(actor, documents.get(id, version, Approved.class));
        return no == null
                ? Outcome.done(new Task(main(id).unsigned(), files.placementsOf(id)))
                : new Outcome.Refused<>(no);
    }

    @Transactional
    public Outcome<DocumentId> keep(Actor actor, DocumentId id, int version, StoredFile prepared, StoredFile signed) {
        var document = documents.lock(id, version, Approved.class);
        var no = signer.decision(actor, document);
        if (no != null) return new Outcome.Refused<>(no);
        var main = main(id).id();
        kept.addVersions(List.of(
                new NewVersion(main, prepared, FileStage.PREPARED, Actor.SYSTEM),
                new NewVersion(main, signed, FileStage.SIGNED, actor)));
        documents.save(document.sign(clock.instant()));
        scopes.grant(
                id, Direction.OUTGOING, List.of(DocumentScopes.act(Act.ISSUE_DOCUMENT, document.facts().agency())));
        events.publish(
                new DocumentEvent(DocumentAct.SIGNED, id, actor, Map.of("content", signed.content().value())));
        return Outcome.done(id);
    }

    private DocumentFile main(DocumentId id) {
        return files.mainOf(id).orElseThrow();
    }
}
