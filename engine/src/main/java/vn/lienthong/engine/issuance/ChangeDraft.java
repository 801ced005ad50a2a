package vn.lienthong.engine.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.organisation.OrganisationDirectory;
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
    private final DraftReaders draftReaders;
    private final Clock clock;

    ChangeDraft(
            Drafting drafting, Authorisation authorisation, ReadingRights readers, OrganisationDirectory directory,
            DraftRules rules, DraftReaders draftReaders, Clock clock) {
        this.drafting = drafting;
        this.authorisation = authorisation;
        this.readers = readers;
        this.directory = directory;
        this.rules = rules;
        this.draftReaders = draftReaders;
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
        draftReaders.follow(id, draft.facts(), facts);
        return Outcome.done(id);
    }
}
