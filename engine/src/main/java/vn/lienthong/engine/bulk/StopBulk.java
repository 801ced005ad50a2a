package vn.lienthong.engine.bulk;

import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.UseCase;

/** Stops what runs: what is done stays done, what waits is not tried any more. */
@UseCase
public class StopBulk {
    private final OwnBulks own;
    private final BulkActs acts;

    StopBulk(OwnBulks own, BulkActs acts) {
        this.own = own;
        this.acts = acts;
    }

    /** @return how many will not be tried */
    @Transactional
    public int stop(Actor actor, UUID id) {
        return acts.stop(own.lock(actor, id).id());
    }
}
