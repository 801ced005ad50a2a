package vn.lienthong.engine.bulk;

import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ParkedRows;
import vn.lienthong.engine.shared.UseCase;

/**
 * Stops what runs, and gives up what is stuck: what is done stays done, what waits is not tried any more.
 */
@UseCase
public class StopBulk {
    private final OwnBulks own;
    private final BulkActs acts;
    private final ParkedRows parked;

    StopBulk(OwnBulks own, BulkActs acts, ParkedRows parked) {
        this.own = own;
        this.acts = acts;
        this.parked = parked;
    }

    /** @return how many will not be tried */
    @Transactional
    public int stop(Actor actor, UUID id) {
        var act = own.lock(actor, id);
        var stuck = acts.stuck(act.id());
        int stopped = acts.stop(act.id());
        parked.retry(WorkBulk.TOPIC, stuck); // finds nothing to do, and ends
        return stopped;
    }
}
