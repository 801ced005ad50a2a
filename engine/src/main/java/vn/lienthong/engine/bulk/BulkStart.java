package vn.lienthong.engine.bulk;

import java.time.Clock;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.UseCase;

/** Lets a bulk act run: each item is a piece of work of its own, so that a bad one holds up none. */
@UseCase
class BulkStart {
    private final BulkActs acts;
    private final Outbox outbox;
    private final Clock clock;

    BulkStart(BulkActs acts, Outbox outbox, Clock clock) {
        this.acts = acts;
        this.outbox = outbox;
        this.clock = clock;
    }

    void start(BulkAct act, Actor by, BulkInput input) {
        acts.begin(act.begun(by, input, clock.instant()));
        acts.items(act.id()).forEach(item -> outbox.add(WorkBulk.TOPIC, item.id()));
    }
}
