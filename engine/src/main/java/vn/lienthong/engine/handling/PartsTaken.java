package vn.lienthong.engine.handling;

import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Who has to do with a document, so that one who gives up one part keeps reading it for another. */
@UseCase
class PartsTaken {
    private final Directives directives;

    PartsTaken(Directives directives) {
        this.directives = directives;
    }

    /** Whether it lies before the person, or the person handles some of it. */
    boolean has(IncomingDocument document, PersonId person) {
        return person.equals(document.presentedTo()) || directives.of(document.id())
                .stream()
                .flatMap(directive -> directive.assignments().stream())
                .anyMatch(assignment -> person.equals(assignment.handler()));
    }
}
