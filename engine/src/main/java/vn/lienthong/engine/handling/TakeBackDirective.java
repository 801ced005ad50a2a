package vn.lienthong.engine.handling;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.HandOvers;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * The leader takes a directive back before any unit has begun: it is as if it had not been given, with its deadlines, and
 * the document waits for the leader again. What it said stands in the trail.
 */
@UseCase
public class TakeBackDirective {
    private final IncomingRoad road;
    private final TakeBackRule rule;
    private final Directives directives;
    private final PartsTaken parts;
    private final HandOvers handOvers;

    TakeBackDirective(IncomingRoad road, TakeBackRule rule, Directives directives, PartsTaken parts,
            HandOvers handOvers) {
        this.road = road;
        this.rule = rule;
        this.directives = directives;
        this.parts = parts;
        this.handOvers = handOvers;
    }

    @Transactional
    public Outcome<DocumentId> takeBack(Actor actor, DocumentId id, UUID directiveId) {
        var document = road.openAnyState(actor, id, Act.DIRECT_INCOMING);
        var directive = directives.of(id).stream().filter(one -> one.id().equals(directiveId)).findFirst().orElse(null);
        if (directive == null) return Outcome.refused(HandlingRefusal.GONE_ON);
        var no = rule.directed(actor, directive);
        if (no != null) return new Outcome.Refused<>(no);
        rule.requireOwn(actor, directive.by());
        directives.remove(directive);
        directive.assignments().forEach(part -> handOvers.forget(part.id()));
        var back = document.backAtLeader(directive.dueBefore());
        road.save(actor, back);
        road.closeTo(id, Stream.concat(units(directive), handlers(directive, back)).toList());
        road.happened(
                DocumentAct.DIRECTIVE_TAKEN_BACK, id, actor,
                Map.of("text", directive.text(), "assignments", Direct.assignments(directive)));
        return Outcome.done(id);
    }

    private static Stream<String> units(Directive directive) {
        return Direct.scopes(directive).stream();
    }

    private Stream<String> handlers(Directive directive, IncomingDocument document) {
        return directive.assignments()
                .stream()
                .map(Assignment::handler)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(handler -> !parts.has(document, handler))
                .map(handler -> DocumentScopes.person(handler, document.agency()));
    }
}
