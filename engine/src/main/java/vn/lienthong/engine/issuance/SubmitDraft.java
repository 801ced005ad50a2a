package vn.lienthong.engine.issuance;

import java.util.List;
import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * Sends a draft on its way: to the head of the drafting unit, or straight to the signer when the unit has nobody to
 * review or the drafter is that head.
 */
@UseCase
public class SubmitDraft {
    private final Drafting drafting;
    private final DraftRules rules;
    private final Authorisation authorisation;
    private final OutgoingDocuments documents;
    private final DocumentScopes scopes;
    private final DomainEvents events;

    SubmitDraft(
            Drafting drafting, DraftRules rules, Authorisation authorisation, OutgoingDocuments documents,
            DocumentScopes scopes, DomainEvents events) {
        this.drafting = drafting;
        this.rules = rules;
        this.authorisation = authorisation;
        this.documents = documents;
        this.scopes = scopes;
        this.events = events;
    }

    @Transactional
    public Outcome<DocumentId> submit(Actor actor, DocumentId id, int version) {
        var draft = drafting.open(actor, id, version);
        var no = rules.complete(id, draft.facts());
        if (no != null) return new Outcome.Refused<>(no);
        var facts = draft.facts();
        var reviewers = authorisation.holders(Act.REVIEW_DOCUMENT, facts.unit());
        var needsReview = !reviewers.isEmpty() && !reviewers.contains(facts.drafter());
        documents.save(needsReview ? draft.submitForReview() : draft.submitForApproval());
        scopes.grant(
                id, Direction.OUTGOING,
                List.of(
                        needsReview
                                ? DocumentScopes.act(Act.REVIEW_DOCUMENT, facts.unit())
                                : DocumentScopes.person(facts.signer(), facts.agency())));
        events.publish(
                new DocumentEvent(
                        DocumentAct.DRAFT_SUBMITTED, id, actor,
                        Map.of("needsReview", Boolean.toString(needsReview))));
        return Outcome.done(id);
    }
}
