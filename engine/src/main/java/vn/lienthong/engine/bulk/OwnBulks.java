package vn.lienthong.engine.bulk;

import java.util.Optional;
import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** A bulk act is of the person at the keyboard, in whose name it ever was begun; to all others it does not exist. */
@UseCase
class OwnBulks {
    private final BulkActs acts;

    OwnBulks(BulkActs acts) {
        this.acts = acts;
    }

    BulkAct get(Actor actor, UUID id) {
        return own(actor, acts.find(id));
    }

    BulkAct lock(Actor actor, UUID id) {
        return own(actor, acts.lock(id));
    }

    private static BulkAct own(Actor actor, Optional<BulkAct> found) {
        return found.filter(act -> actor.requirePerson().equals(act.actor().person()))
                .orElseThrow(() -> new UnknownException("page"));
    }
}
