package vn.lienthong.engine.exchange;

import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** One attempt to take a delivery back; each is one transaction. */
@UseCase
class WithdrawSteps {
    private final ReadingRights readers;
    private final Authorisation authorisation;
    private final OutgoingDocuments outgoing;
    private final IncomingDocuments incoming;
    private final Deliveries deliveries;
    private final DocumentScopes scopes;
    private final DomainEvents events;
    private final NoteRule noteRule;

    WithdrawSteps(
            ReadingRights readers, Authorisation authorisation, OutgoingDocuments outgoing,
            IncomingDocuments incoming, Deliveries deliveries, DocumentScopes scopes, DomainEvents events,
            NoteRule noteRule) {
        this.readers = readers;
        this.authorisation = authorisation;
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.deliveries = deliveries;
        this.scopes = scopes;
        this.events = events;
        this.noteRule = noteRule;
    }

    /**
     * The incoming document is locked before its delivery, as every other act does.
     *
     * @return null when it arrived at this moment: then there is a document to lock first
     */
    @Transactional
    public @Nullable Outcome<UUID> attempt(Actor actor, UUID deliveryId, String reason) {
        var delivery = deliveries.find(deliveryId).orElseThrow(() -> new UnknownException("delivery"));
        readers.require(actor, delivery.document());
        var facts = outgoing.find(delivery.document()).orElseThrow().facts();
        authorisation.require(actor, Act.WITHDRAW_DOCUMENT, facts.agency());
        var no = noteRule.reason(reason);
        if (no != null) return new Outcome.Refused<>(no);
        if (delivery.incoming() == null) return withdrawQueued(actor, delivery, reason.strip());
        var document = incoming.lock(delivery.incoming(), EnumSet.allOf(IncomingState.class));
        if (document.openedAt() != null) return Outcome.refused(ExchangeRefusal.ALREADY_OPENED);
        if (document.state() != IncomingState.RECEIVED) return Outcome.refused(ExchangeRefusal.ALREADY_CLOSED);
        takeBack(document, reason.strip(), actor);
        return reported(actor, delivery, reason.strip());
    }

    private @Nullable Outcome<UUID> withdrawQueued(Actor actor, Delivery delivery, String reason) {
        var now = deliveries.lock(delivery.id());
        if (now.incoming() != null) return null;
        if (now.state() != DeliveryState.QUEUED) return Outcome.refused(ExchangeRefusal.ALREADY_CLOSED);
        return reported(actor, delivery, reason);
    }

    private void takeBack(IncomingDocument document, String reason, Actor actor) {
        incoming.save(document.withdrawn(reason));
        scopes.revoke(document.id(), scopes.of(document.id()));
        events.publish(
                new DocumentEvent(
                        DocumentAct.WITHDRAWN_BY_SENDER, document.id(), actor, Map.of("reason", reason)));
    }

    private Outcome<UUID> reported(Actor actor, Delivery delivery, String reason) {
        deliveries.report(delivery.id(), DeliveryState.WITHDRAWN, reason);
        events.publish(
                new DocumentEvent(
                        DocumentAct.DELIVERY_WITHDRAWN, delivery.document(), actor,
                        Map.of("recipient", delivery.recipient().toString(), "reason", reason)));
        return Outcome.done(delivery.id());
    }
}
