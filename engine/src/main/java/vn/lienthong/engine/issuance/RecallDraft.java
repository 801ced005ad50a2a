package vn.lienthong.engine.issuance;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocument.Approved;
import vn.lienthong.engine.document.OutgoingDocument.Discarded;
import vn.lienthong.engine.document.OutgoingDocument.Draft;
import vn.lienthong.engine.document.OutgoingDocument.InApproval;
import vn.lienthong.engine.document.OutgoingDocument.InReview;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UseCase;

/**
 * Takes a draft back from whoever has it to review or to approve, before they have decided. After approval it can be
 * taken back only when nobody is left who could sign it.
 */
@UseCase
public class RecallDraft {
    private final ReadingRights readers;
    private final DraftOwners owners;
    private final OutgoingDocuments documents;
    private final DomainEvents events;

    RecallDraft(ReadingRights readers, DraftOwners owners, OutgoingDocuments documents, DomainEvents events) {
        this.readers = readers;
        this.owners = owners;
        this.documents = documents;
        this.events = events;
    }

    @Transactional
    public Outcome<DocumentId> recall(Actor actor, DocumentId id, int version) {
        readers.require(actor, id);
        var document = documents.lock(id, OutgoingDocument.class);
        owners.require(actor, document.facts());
        if (document instanceof Draft || document instanceof Discarded) throw new StaleException("document", id);
        var back = back(document);
        if (back == null) return Outcome.refused(IssuanceRefusal.ALREADY_DECIDED);
        if (document.version() != version) throw new StaleException("document", id);
        documents.save(back);
        events.publish(
                new DocumentEvent(
                        DocumentAct.RECALLED_BY_DRAFTER, id, actor, Map.of("from", document.state().name())));
        return Outcome.done(id);
    }

    public boolean isOpen(OutgoingDocument document) {
        return back(document) != null;
    }

    private @Nullable Draft back(OutgoingDocument document) {
        return switch (document) {
            case InReview step -> step.returnToDrafter();
            case InApproval step -> step.returnToDrafter();
            case Approved step when !owners.hasSigner(step.facts()) -> step.returnToDrafter();
            default -> null;
        };
    }
}
