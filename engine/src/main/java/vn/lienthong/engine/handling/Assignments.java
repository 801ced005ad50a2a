package vn.lienthong.engine.handling;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UnknownException;

/** An assignment is only good for its own document. */
final class Assignments {
    private Assignments() {}

    static Assignment of(Assignment assignment, DocumentId document) {
        if (!assignment.document().equals(document)) throw new UnknownException("assignment");
        return assignment;
    }
}
