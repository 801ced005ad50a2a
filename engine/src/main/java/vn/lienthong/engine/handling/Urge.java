package vn.lienthong.engine.handling;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.DocumentNotes;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UseCase;

/**
 * Who leads a unit or an agency urges on (<i>đôn đốc</i>) whoever has a part of a directive: its handler, or the head of
 * the unit while nobody has it. The document stays as it is.
 */
@UseCase
public class Urge {
    private final IncomingRoad road;
    private final Directives directives;
    private final UrgeRule rule;
    private final Urgings urgings;
    private final DocumentNotes notes;
    private final IdSource ids;
    private final Clock clock;

    Urge(IncomingRoad road, Directives directives, UrgeRule rule, Urgings urgings, DocumentNotes notes, IdSource ids,
            Clock clock) {
        this.road = road;
        this.directives = directives;
        this.rule = rule;
        this.urgings = urgings;
        this.notes = notes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A part as the actor saw it.
     *
     * @param handler who had it; null while nobody of the unit did
     */
    public record Shown(UUID assignment, @Nullable PersonId handler) {}

    /**
     * Urges on whoever has it now.
     *
     * @param words what is said with it; may be empty
     * @throws StaleException when the document was withdrawn or returned
     */
    @Transactional
    public Outcome<DocumentId> urge(Actor actor, DocumentId id, UUID assignmentId, String words) {
        var document = road.openForUnit(actor, id);
        return urge(actor, document, part(actor, document, assignmentId), words);
    }

    /**
     * Urges on the one who was shown.
     *
     * @param words what is said with it; may be empty
     * @throws StaleException when somebody else has it now, or the document was withdrawn or returned
     */
    @Transactional
    public Outcome<DocumentId> urge(Actor actor, DocumentId id, Shown shown, String words) {
        var document = road.openForUnit(actor, id);
        var part = part(actor, document, shown.assignment());
        if (!part.isDone() && !Objects.equals(part.handler(), shown.handler()))
            throw new StaleException("assignment", part.id());
        return urge(actor, document, part, words);
    }

    private Assignment part(Actor actor, IncomingDocument document, UUID assignment) {
        var part = Assignments.of(directives.lock(assignment), document.id());
        rule.require(actor, document, part);
        return part;
    }

    private Outcome<DocumentId> urge(Actor actor, IncomingDocument document, Assignment part, String words) {
        var no = rule.check(actor, part, words);
        if (no != null) return new Outcome.Refused<>(no);
        urgings.add(new Urging(ids.next(), part.id(), part.handler(), actor.requirePerson(), actor.standingInFor(),
                clock.instant()));
        if (!words.isBlank()) notes.write(document.id(), DocumentNote.Kind.URGING, actor, words);
        road.happened(DocumentAct.URGED, document.id(), actor, Map.of("assignment", part.id().toString(), "handler",
                String.valueOf(part.handler())));
        return Outcome.done(document.id());
    }
}
