package vn.lienthong.engine.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.OutgoingFacts;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Changes what a draft says of itself. */
@UseCase
public class ChangeDraft {
    private final Drafting drafting;
    private final Authorisation authorisation;
    private final ReadingRights readers;
    private final OrganisationDirectory directory;
    private final DraftRules rules;
    private final DocumentScopes scopes;
    private final Clock clock;

    ChangeDraft(
            Drafting drafting, Authorisation authorisation, ReadingRights readers, OrganisationDirectory directory,
            DraftRules rules, DocumentScopes scopes, Clock clock) {
        this.drafting = drafting;
        this.authorisation = authorisation;
        this.readers = readers;
        this.directory = directory;
        this.rules = rules;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    public Outcome<DocumentId> change(Actor actor, DocumentId id, int version, DraftInput input) {
        var draft = drafting.open(actor, id, version);
        authorisation.require(actor, Act.DRAFT_DOCUMENT, input.unit());
        var agency = directory.agencyOf(input.unit(), LocalDate.now(clock)).id();
        var replyTo = input.replyTo();
        if (replyTo != null && !replyTo.equals(draft.facts().replyTo())) readers.require(actor, replyTo);
        var facts = input.facts(agency, draft.facts().drafter());
        var no = rules.facts(facts);
        if (no != null) return new Outcome.Refused<>(no);
        drafting.changed(draft.changed(facts), actor, DocumentAct.DRAFT_CHANGED, Map.of());
        followReaders(id, draft.facts(), facts);
        return Outcome.done(id);
    }

    /**
     * Who is its signer no longer has nothing to read here, nor who reviewed or issues at the place it was taken from; the
     * drafter goes along to another agency.
     */
    private void followReaders(DocumentId id, OutgoingFacts before, OutgoingFacts after) {
        var drafter = DocumentScopes.person(after.drafter(), after.agency());
        var past = new HashSet<>(Set.of(DocumentScopes.person(before.signer(), before.agency()),
                DocumentScopes.person(before.drafter(), before.agency()),
                DocumentScopes.act(Act.REVIEW_DOCUMENT, before.unit()),
                DocumentScopes.act(Act.ISSUE_DOCUMENT, before.agency())));
        if (before.unit().equals(after.unit())) past.remove(DocumentScopes.act(Act.REVIEW_DOCUMENT, before.unit()));
        if (before.agency().equals(after.agency()))
            past.remove(DocumentScopes.act(Act.ISSUE_DOCUMENT, before.agency()));
        past.removeAll(Set.of(drafter, DocumentScopes.person(after.signer(), after.agency())));
        scopes.grant(id, Direction.OUTGOING, List.of(drafter));
        if (!past.isEmpty()) scopes.revoke(id, past);
    }
}
