package vn.lienthong.engine.workflow;

import java.util.Optional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;

/** How far a document has come on its road, for the picture of the process. */
public interface Progress {
    /**
     * Empty for a document that has no process. The trail keeps that the document was looked at.
     *
     * @throws vn.lienthong.engine.shared.UnknownException when the actor may not read the document
     */
    Optional<RoadProgress> of(Actor actor, DocumentId document);
}
