package vn.lienthong.engine.issuance;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.UseCase;

/** Only the signer the document names may approve and sign it, or who stands in for the signer. */
@UseCase
class SignerRule {
    private final Authorisation authorisation;
    private final ReadingRights readers;

    SignerRule(Authorisation authorisation, ReadingRights readers) {
        this.authorisation = authorisation;
        this.readers = readers;
    }

    void require(Actor actor, OutgoingDocument document) {
        readers.require(actor, document.id());
        authorisation.require(actor, Act.SIGN_DOCUMENT, document.facts().agency());
        if (!document.facts().signer().equals(actor.rightsOf())) throw new ForbiddenException("signature");
    }
}
