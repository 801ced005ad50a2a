package vn.lienthong.engine.handling;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.DocumentNotes;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingState;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * A handler reports the result. When the lead unit does, the document is resolved and the sender is told 06.
 */
@UseCase
public class FinishAssignment {
    private final IncomingRoad road;
    private final Authorisation authorisation;
    private final Directives directives;
    private final DocumentNotes notes;
    private final Clock clock;
    private final NoteRule noteRule;

    FinishAssignment(
            IncomingRoad road, Authorisation authorisation, Directives directives, DocumentNotes notes, Clock clock,
            NoteRule noteRule) {
        this.road = road;
        this.authorisation = authorisation;
        this.directives = directives;
        this.notes = notes;
        this.clock = clock;
        this.noteRule = noteRule;
    }

    /** For lead and supporting units: only by the handler the unit named, or who stands in for the handler. */
    @Transactional
    public Outcome<DocumentId> finish(Actor actor, DocumentId id, UUID assignmentId, String result) {
        var document = road.openForUnit(actor, id);
        var assignment = Assignments.of(directives.lock(assignmentId), id);
        authorisation.require(actor, Act.HANDLE_INCOMING, assignment.unit());
        if (assignment.handler() == null) return Outcome.refused(HandlingRefusal.NOT_ASSIGNED);
        if (!assignment.handler().equals(actor.rightsOf())) throw new ForbiddenException("assignment");
        if (assignment.isDone()) return Outcome.refused(HandlingRefusal.ALREADY_ASSIGNED);
        if (result.isBlank()) return Outcome.refused(HandlingRefusal.RESULT_MISSING);
        var no = noteRule.words(result);
        if (no != null) return new Outcome.Refused<>(no);
        notes.write(id, DocumentNote.Kind.PROGRESS, actor, result);
        directives.done(assignmentId, actor, result.strip());
        road.happened(
                DocumentAct.ASSIGNMENT_DONE, id, actor,
                Map.of("assignment", assignmentId.toString(), "role", assignment.role().name()));
        if (assignment.role() == HandlingRole.LEAD) resolve(actor, document);
        return Outcome.done(id);
    }

    private void resolve(Actor actor, IncomingDocument document) {
        if (document.state() == IncomingState.RESOLVED) return;
        road.save(actor, document.resolved(clock.instant()));
        road.happened(DocumentAct.RESOLVED, document.id(), actor, Map.of());
    }
}
