package vn.lienthong.engine.issuance;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingFacts;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * Who may sign what (Decree 30/2020/NĐ-CP, art. 13): the signer the document names, in person, with the right to sign
 * for the agency and in a capacity that is held on the day.
 */
@UseCase
class SignerRule {
    private final Authorisation authorisation;
    private final ReadingRights readers;
    private final People people;
    private final Clock clock;

    SignerRule(Authorisation authorisation, ReadingRights readers, People people, Clock clock) {
        this.authorisation = authorisation;
        this.readers = readers;
        this.people = people;
        this.clock = clock;
    }

    /** The signer's desk: the signer, or who stands in for the signer and may give the document back. */
    void require(Actor actor, OutgoingDocument document) {
        readers.require(actor, document.id());
        authorisation.require(actor, Act.SIGN_DOCUMENT, document.facts().agency());
        if (!document.facts().signer().equals(actor.rightsOf())) throw new ForbiddenException("signature");
    }

    /** Whether the decision may be taken: a deputy signs in an own name and capacity or not at all. Null = yes. */
    @Nullable
    Refusal decision(Actor actor, OutgoingDocument document) {
        require(actor, document);
        if (actor.standingInFor() != null) return Refusal.of(IssuanceRefusal.SIGNS_IN_PERSON);
        return capacity(document.facts());
    }

    /** Whether the signer can sign for the agency today, in this capacity. Null = yes. */
    @Nullable
    Refusal capacity(OutgoingFacts facts) {
        var held = people.capacitiesOf(facts.signer(), facts.agency(), LocalDate.now(clock));
        if (held.isEmpty() || !authorisation.holders(Act.SIGN_DOCUMENT, facts.agency()).contains(facts.signer()))
            return Refusal.of(DocumentRefusal.SIGNER_MAY_NOT_SIGN);
        var fits = held.stream().anyMatch(capacity -> capacity.capacity().key().equals(facts.capacity()));
        return fits ? null : Refusal.of(DocumentRefusal.CAPACITY_NOT_HELD);
    }
}
