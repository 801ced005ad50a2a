package vn.lienthong.engine.bulk;

import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ParkedRows;
import vn.lienthong.engine.shared.UseCase;

/** Has the items of an own bulk act tried again that were given up after many tries. */
@UseCase
public class RetryBulk {
    private final OwnBulks own;
    private final BulkActs acts;
    private final ParkedRows parked;

    RetryBulk(OwnBulks own, BulkActs acts, ParkedRows parked) {
        this.own = own;
        this.acts = acts;
        this.parked = parked;
    }

    /** @return how many are tried again */
    @Transactional
    public int retry(Actor actor, UUID id) {
        return parked.retry(WorkBulk.TOPIC, acts.stuck(own.lock(actor, id).id()));
    }
}
