package vn.lienthong.webapp.outgoing;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailCounter;
import vn.lienthong.webapp.shell.RailCounter.Count;
import vn.lienthong.webapp.shell.RailEntry;

/** "Outgoing documents", for those who draft and those who read what their agency issues. */
@Configuration(proxyBeanMethods = false)
final class OutgoingRail {
    private static final String ID = "outgoing";
    private static final Set<Act> ACTS = Set.of(Act.DRAFT_DOCUMENT, Act.READ_AGENCY_DOCUMENTS);

    @Bean
    RailEntry outgoingEntry(Authorisation authorisation) {
        return new RailEntry(ID, 30, "outgoing", "/outgoing",
                actor -> ACTS.stream().anyMatch(act -> authorisation.maySomewhere(actor, act)));
    }

    @Bean
    RailCounter returnsCounter(Authorisation authorisation, OutgoingDocuments documents) {
        return new RailCounter(ID, actor -> returns(authorisation, documents, actor));
    }

    /** How many documents came back to the registry that nobody there has looked at yet. */
    private static Count returns(Authorisation authorisation, OutgoingDocuments documents, Actor actor) {
        var registries = authorisation.reach(actor, Act.ISSUE_DOCUMENT);
        return registries.isEmpty() ? Count.NONE : new Count(documents.unseenReturns(registries), 0);
    }
}
