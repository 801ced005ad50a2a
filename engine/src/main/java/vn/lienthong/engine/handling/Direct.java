package vn.lienthong.engine.handling;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * The leader's directive: which unit leads, which support, which have to know, until when. Where the leader names who of a
 * unit handles it, the head of the unit is not waited for.
 */
@UseCase
public class Direct {
    private final IncomingRoad road;
    private final DirectiveRule rule;
    private final Directives directives;
    private final GiveWork giveWork;
    private final IdSource ids;
    private final Clock clock;

    Direct(IncomingRoad road, DirectiveRule rule, Directives directives, GiveWork giveWork, IdSource ids,
            Clock clock) {
        this.road = road;
        this.rule = rule;
        this.directives = directives;
        this.giveWork = giveWork;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Directive> direct(Actor actor, DocumentId id, int version, DirectiveInput input) {
        var document = road.open(actor, id, version, Act.DIRECT_INCOMING, Set.of(IncomingState.PRESENTED));
        if (document.presentedTo() != null && !document.presentedTo().equals(actor.rightsOf()))
            throw new ForbiddenException("directive");
        var no = rule.check(actor, document, input);
        if (no != null) return new Outcome.Refused<>(no);
        var directive = directive(actor, document, input);
        directives.add(directive);
        var directed = document.directed(input.dueOn() == null ? document.dueOn() : input.dueOn());
        var isBegun = input.charges().stream().anyMatch(charge -> charge.handler() != null);
        road.save(actor, isBegun ? directed.inProgress() : directed);
        road.openTo(id, scopes(directive));
        road.happened(DocumentAct.DIRECTED, id, actor, Map.of("assignments", assignments(directive)));
        giveToNamed(actor, document, directive, input);
        return Outcome.done(directive);
    }

    private void giveToNamed(Actor actor, IncomingDocument document, Directive directive, DirectiveInput input) {
        for (int i = 0; i < input.charges().size(); i++) {
            var handler = input.charges().get(i).handler();
            if (handler != null) giveWork.give(actor, document, directive.assignments().get(i).id(), handler);
        }
    }

    private Directive directive(Actor actor, IncomingDocument document, DirectiveInput input) {
        var assignments = input.charges()
                .stream()
                .map(charge -> new Assignment(
                        ids.next(), document.id(), charge.unit(), charge.role(), charge.dueOn(), null, null, null, null,
                        null))
                .toList();
        return new Directive(
                ids.next(), document.id(), actor.requirePerson(), actor.standingInFor(), input.text().strip(),
                clock.instant(), document.dueOn(), assignments);
    }

    static List<String> scopes(Directive directive) {
        return directive.assignments()
                .stream()
                .map(one -> DocumentScopes.act(Act.ASSIGN_HANDLER, one.unit()))
                .toList();
    }

    /** {@code role:assignment:unit:dueOn}, comma-separated: what the process is routed by. */
    static String assignments(Directive directive) {
        return directive.assignments()
                .stream()
                .map(one -> "%s:%s:%s:%s".formatted(
                        one.role(), one.id(), one.unit(), one.dueOn() == null ? "" : one.dueOn()))
                .collect(Collectors.joining(","));
    }
}
