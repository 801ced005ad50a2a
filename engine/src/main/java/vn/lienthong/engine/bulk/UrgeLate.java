package vn.lienthong.engine.bulk;

import java.time.Clock;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.handling.UrgeSettings;
import vn.lienthong.engine.inbox.ReadDirected;
import vn.lienthong.engine.inbox.ReadDirected.Which;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Chooses everything late of a person or a unit, the latest first, to be urged on; what was urged just now is left out. */
@UseCase
public class UrgeLate {
    private final ReadDirected readDirected;
    private final PrepareBulk prepareBulk;
    private final UrgeSettings urging;
    private final BulkSettings settings;
    private final Clock clock;

    UrgeLate(ReadDirected readDirected, PrepareBulk prepareBulk, UrgeSettings urging, BulkSettings settings,
            Clock clock) {
        this.readDirected = readDirected;
        this.prepareBulk = prepareBulk;
        this.urging = urging;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return the bulk act, in which a word can still be said */
    @Transactional
    public Outcome<UUID> prepare(Actor actor, Which which) {
        var since = clock.instant().minus(urging.pause());
        var late = readDirected.late(actor, which, since, settings.most());
        return late.isEmpty()
                ? Outcome.refused(BulkRefusal.BULK_NOTHING_TO_URGE)
                : prepareBulk.prepare(actor, BulkKind.URGE, late);
    }
}
