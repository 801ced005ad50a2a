package vn.lienthong.engine.issuance;

import java.util.List;
import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.RecipientRule;
import vn.lienthong.engine.document.Recipients;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Says whom a draft will go to: agencies one by one, from saved groups, or all of a level below. */
@UseCase
public class SetRecipients {
    private final Drafting drafting;
    private final Recipients recipients;
    private final DraftRules rules;

    SetRecipients(Drafting drafting, Recipients recipients, DraftRules rules) {
        this.drafting = drafting;
        this.recipients = recipients;
        this.rules = rules;
    }

    /** Agencies only, one by one. */
    @Transactional
    public Outcome<DocumentId> set(Actor actor, DocumentId id, int version, List<OrganisationId> chosen) {
        return set(actor, id, version, chosen, List.of());
    }

    /** @param groups who belongs to them is found on the day of issue */
    @Transactional
    public Outcome<DocumentId> set(
            Actor actor, DocumentId id, int version, List<OrganisationId> chosen, List<RecipientRule> groups) {
        var draft = drafting.open(actor, id, version);
        var once = chosen.stream().distinct().toList();
        var named = rules.recipients(draft.facts().agency(), once);
        var no = named == null ? rules.groups(groups) : named;
        if (no != null) return new Outcome.Refused<>(no);
        recipients.set(id, once);
        recipients.setRules(id, groups.stream().distinct().toList());
        drafting.changed(
                draft, actor, DocumentAct.RECIPIENTS_CHANGED,
                Map.of("count", Integer.toString(once.size()), "groups", Integer.toString(groups.size())));
        return Outcome.done(id);
    }
}
