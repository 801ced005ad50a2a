package vn.lienthong.engine.handling;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.handling.ReadHandling.Handling;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** What somebody did with an incoming document and can take back now; the acts ask again. */
@UseCase
public class TakeBackOffers {
    private final Authorisation authorisation;
    private final TakeBackRule rule;

    TakeBackOffers(Authorisation authorisation, TakeBackRule rule) {
        this.authorisation = authorisation;
        this.rule = rule;
    }

    /** An act that can be taken back. */
    public sealed interface Own {
        /** It was laid before this leader. */
        record Presented(PersonId leader) implements Own {}

        /** This directive was given. */
        record Directed(UUID directive) implements Own {}

        /** A unit's part was given to this person. */
        record Given(Assignment part, PersonId handler) implements Own {}

        /** A unit said that it knows. */
        record Acknowledged(Assignment part) implements Own {}
    }

    public List<Own> of(Actor actor, Handling on) {
        var parts = on.directives().stream().flatMap(directive -> directive.assignments().stream()).toList();
        return Stream.of(presented(actor, on.document()), directed(actor, on),
                parts.stream().flatMap(part -> given(actor, part)),
                parts.stream().flatMap(part -> acknowledged(actor, part, on.directives())))
                .flatMap(own -> own)
                .toList();
    }

    private Stream<Own> presented(Actor actor, IncomingDocument document) {
        var leader = document.presentedTo();
        return leader != null && actor.hasDone(document.presentedBy()) && rule.presented(document, leader) == null
                && authorisation.may(actor, Act.PRESENT_INCOMING, document.agency())
                        ? Stream.of(new Own.Presented(leader))
                        : Stream.of();
    }

    private Stream<Own> directed(Actor actor, Handling on) {
        return on.directives()
                .stream()
                .filter(directive -> actor.hasDone(directive.by())
                        && authorisation.may(actor, Act.DIRECT_INCOMING, on.document().agency())
                        && rule.directed(actor, directive) == null)
                .map(directive -> new Own.Directed(directive.id()));
    }

    private Stream<Own> given(Actor actor, Assignment part) {
        var handler = part.handler();
        return handler != null && actor.hasDone(part.givenBy()) && rule.given(part, handler) == null
                && authorisation.may(actor, Act.ASSIGN_HANDLER, part.unit())
                        ? Stream.of(new Own.Given(part, handler))
                        : Stream.of();
    }

    private Stream<Own> acknowledged(Actor actor, Assignment part, List<Directive> directives) {
        return actor.hasDone(part.doneBy()) && rule.acknowledged(part, directives) == null
                && authorisation.may(actor, Act.ASSIGN_HANDLER, part.unit())
                        ? Stream.of(new Own.Acknowledged(part))
                        : Stream.of();
    }
}
