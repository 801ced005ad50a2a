package vn.lienthong.webapp.outgoing;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocument.InApproval;
import vn.lienthong.engine.issuance.DraftOwners;
import vn.lienthong.engine.issuance.RecallDraft;
import vn.lienthong.engine.shared.Actor;

/** What the drafter and the head of the unit can do with a draft that somebody else has; the use cases ask again. */
@Component
final class OwnerActs {
    private final DraftOwners owners;
    private final RecallDraft recallDraft;
    private final DraftChoices choices;

    OwnerActs(DraftOwners owners, RecallDraft recallDraft, DraftChoices choices) {
        this.owners = owners;
        this.recallDraft = recallDraft;
        this.choices = choices;
    }

    /**
     * What is offered.
     *
     * @param signers to whom it can be sent instead; empty when that is not offered
     */
    record Offer(boolean mayRecall, List<Option> signers) {
        static final Offer NONE = new Offer(false, List.of());

        Offer {
            signers = List.copyOf(signers);
        }

        public boolean isAny() {
            return mayRecall || !signers.isEmpty();
        }
    }

    Offer of(Actor actor, OutgoingDocument document, Locale locale) {
        var facts = document.facts();
        if (!recallDraft.isOpen(document) || !owners.isOne(actor, facts)) return Offer.NONE;
        var others = document instanceof InApproval
                ? choices.signersOf(facts.agency(), locale)
                        .stream()
                        .filter(option -> !option.value().startsWith(facts.signer().toString()))
                        .toList()
                : List.<Option>of();
        return new Offer(true, others);
    }
}
