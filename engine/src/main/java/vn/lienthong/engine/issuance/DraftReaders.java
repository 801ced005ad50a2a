package vn.lienthong.engine.issuance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.OutgoingFacts;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/** Opens and closes a document to the people and places that its facts name. */
@UseCase
class DraftReaders {
    private final DocumentScopes scopes;

    DraftReaders(DocumentScopes scopes) {
        this.scopes = scopes;
    }

    /** The drafter reads from now on; the signer and the others when it comes to them. */
    void openToDrafter(DocumentId id, OutgoingFacts facts) {
        scopes.grant(id, Direction.OUTGOING, List.of(DocumentScopes.person(facts.drafter(), facts.agency())));
    }

    void openToSigner(DocumentId id, OutgoingFacts facts) {
        scopes.grant(id, Direction.OUTGOING, List.of(DocumentScopes.person(facts.signer(), facts.agency())));
    }

    /** Whom the new facts do not name any more has nothing to read here. */
    void follow(DocumentId id, OutgoingFacts before, OutgoingFacts after) {
        openToDrafter(id, after);
        var past = new HashSet<>(named(before));
        past.removeAll(named(after));
        if (!past.isEmpty()) scopes.revoke(id, past);
    }

    private static Set<String> named(OutgoingFacts facts) {
        var all = new HashSet<String>();
        all.add(DocumentScopes.person(facts.drafter(), facts.agency()));
        all.add(DocumentScopes.person(facts.signer(), facts.agency()));
        all.add(DocumentScopes.act(Act.REVIEW_DOCUMENT, facts.unit()));
        all.add(DocumentScopes.act(Act.ISSUE_DOCUMENT, facts.agency()));
        return all;
    }
}
