package vn.lienthong.webapp.outgoing;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailCounter;

/** How many documents came back to the registry that nobody there has looked at yet. */
@Component
final class ReturnsCounter implements RailCounter {
    private final Authorisation authorisation;
    private final OutgoingDocuments documents;

    ReturnsCounter(Authorisation authorisation, OutgoingDocuments documents) {
        this.authorisation = authorisation;
        this.documents = documents;
    }

    @Override
    public String entryId() {
        return OutgoingRail.ID;
    }

    @Override
    public Count count(Actor actor) {
        var registries = authorisation.reach(actor, Act.ISSUE_DOCUMENT);
        if (registries.isEmpty()) return Count.NONE;
        var unseen = documents.unseenReturns(registries);
        return new Count(unseen, 0);
    }
}
