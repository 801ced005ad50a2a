package vn.lienthong.engine.issuance;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocument.Draft;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** The head of a unit gives a draft back to who had it before, by the opposite hand-over, while nobody writes on it. */
@UseCase
public class HandBackDraft {
    private final Authorisation authorisation;
    private final OutgoingDocuments documents;
    private final HandOverDraft handOverDraft;

    HandBackDraft(Authorisation authorisation, OutgoingDocuments documents, HandOverDraft handOverDraft) {
        this.authorisation = authorisation;
        this.documents = documents;
        this.handOverDraft = handOverDraft;
    }

    /**
     * @param version of the draft as it was handed over
     * @throws StaleException when it was changed since
     * @throws UnknownException when the actor gives out no work in the drafting unit
     */
    @Transactional
    public Outcome<DocumentId> handBack(Actor actor, DocumentId id, int version, HandOver back) {
        var document = documents.lock(id, OutgoingDocument.class);
        if (!authorisation.may(actor, Act.ASSIGN_HANDLER, document.facts().unit()))
            throw new UnknownException("document");
        if (document instanceof Draft && document.version() != version) throw new StaleException("document", id);
        return handOverDraft.handOver(actor, id, back);
    }
}
