package vn.lienthong.engine.issuance;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.OutgoingFacts;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.UseCase;

/** Who answers for a draft that is on its way: its drafter, and the head of the drafting unit. */
@UseCase
public class DraftOwners {
    private final Authorisation authorisation;
    private final SignerRule signer;

    DraftOwners(Authorisation authorisation, SignerRule signer) {
        this.authorisation = authorisation;
        this.signer = signer;
    }

    public boolean isOne(Actor actor, OutgoingFacts facts) {
        var isDrafter = facts.drafter().equals(actor.rightsOf());
        return authorisation.may(actor, Act.REVIEW_DOCUMENT, facts.unit())
                || (isDrafter && authorisation.may(actor, Act.DRAFT_DOCUMENT, facts.unit()));
    }

    void require(Actor actor, OutgoingFacts facts) {
        if (!isOne(actor, facts)) throw new ForbiddenException("draft");
    }

    /** Whether the one who is to sign still can. */
    public boolean hasSigner(OutgoingFacts facts) {
        return signer.capacity(facts) == null;
    }
}
