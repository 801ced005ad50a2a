package vn.lienthong.engine.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Gives what a unit was charged with to one of its people, whoever decides that; whether it may be was asked before. */
@UseCase
class GiveWork {
    private final IncomingRoad road;
    private final Directives directives;

    GiveWork(IncomingRoad road, Directives directives) {
        this.road = road;
        this.directives = directives;
    }

    void give(Actor actor, IncomingDocument document, UUID assignment, PersonId handler) {
        directives.giveTo(assignment, handler, actor);
        road.openTo(document.id(), List.of(DocumentScopes.person(handler, document.agency())));
        road.happened(
                DocumentAct.HANDLER_ASSIGNED, document.id(), actor,
                Map.of("assignment", assignment.toString(), "handler", handler.toString()));
    }
}
