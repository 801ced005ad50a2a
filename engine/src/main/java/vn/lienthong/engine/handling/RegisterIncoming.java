package vn.lienthong.engine.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingDocument.Arrival;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.NumberingRule;
import vn.lienthong.engine.registry.NumberingRules;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * Enters a document into the register of incoming documents: it gets its arrival number and the sender is told 03, the
 * same day (Decree 30/2020/NĐ-CP, art. 21–22).
 */
@UseCase
public class RegisterIncoming {
    private final IncomingRoad road;
    private final IncomingDocuments documents;
    private final FactsRule rule;
    private final NumberingRules rules;
    private final Registers registers;
    private final Clock clock;

    RegisterIncoming(
            IncomingRoad road, IncomingDocuments documents, FactsRule rule, NumberingRules rules,
            Registers registers, Clock clock) {
        this.road = road;
        this.documents = documents;
        this.rule = rule;
        this.rules = rules;
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * What the clerk confirms.
     *
     * @param dueOn           until when it must be resolved; null when nothing says so
     * @param duplicateIsMeant the clerk saw that there is one with the same number, symbol and issuer, and goes on
     */
    public record Confirmation(IncomingFacts facts, @Nullable LocalDate dueOn, boolean duplicateIsMeant) {}

    /** @return the arrival number */
    @Transactional
    public Outcome<String> register(Actor actor, DocumentId id, int version, Confirmation given) {
        var confirmed = new Confirmation(rule.settled(given.facts()), given.dueOn(), given.duplicateIsMeant());
        var document = road.open(actor, id, version, Act.REGISTER_INCOMING, Set.of(IncomingState.RECEIVED));
        var no = rule.check(confirmed.facts());
        if (no != null) return new Outcome.Refused<>(no);
        var today = LocalDate.now(clock);
        if (confirmed.dueOn() != null && confirmed.dueOn().isBefore(today))
            return Outcome.refused(HandlingRefusal.DEADLINE_PASSED);
        var twins = twins(document, confirmed.facts());
        if (!twins.isEmpty() && !confirmed.duplicateIsMeant())
            return Outcome.refused(HandlingRefusal.POSSIBLE_DUPLICATE, "document", twins.getFirst().toString());
        var number = enter(actor, document, confirmed, today);
        road.openTo(
                id,
                List.of(
                        DocumentScopes.act(Act.PRESENT_INCOMING, document.agency()),
                        DocumentScopes.act(Act.READ_AGENCY_DOCUMENTS, document.agency())));
        road.happened(DocumentAct.REGISTERED, id, actor, Map.of("arrival", number));
        return Outcome.done(number);
    }

    private String enter(Actor actor, IncomingDocument document, Confirmation confirmed, LocalDate today) {
        NumberingRule numbering = rules.ofArrivals(today);
        var key = new RegisterKey(document.agency(), Direction.INCOMING, numbering.series(), today.getYear());
        registers.reserve(key, document.id(), numbering, "", today);
        var entry = registers.use(document.id());
        road.save(actor, document.registered(confirmed.facts(), new Arrival(entry.numberText(), entry.entryDate()),
                confirmed.dueOn()));
        return entry.numberText();
    }

    private List<DocumentId> twins(IncomingDocument document, IncomingFacts facts) {
        return documents.sameCode(document.agency(), facts)
                .stream()
                .filter(other -> !other.equals(document.id()))
                .toList();
    }
}
