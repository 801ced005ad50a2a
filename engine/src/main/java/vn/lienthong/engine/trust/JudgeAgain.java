package vn.lienthong.engine.trust;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.UseCase;

/** Begins a new epoch of trust, and has the reports judged again that rest on the old one. */
@UseCase
class JudgeAgain {
    private final TrustChanges changes;
    private final Outbox outbox;
    private final IdSource ids;
    private final Clock clock;

    JudgeAgain(TrustChanges changes, Outbox outbox, IdSource ids, Clock clock) {
        this.changes = changes;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    void whatWasUnknown() {
        begin(null);
    }

    /** @param from signatures of this day and later count no more */
    void whatCounted(String fingerprint, LocalDate from) {
        begin(new TrustChange.Ended(fingerprint, from.atStartOfDay(clock.getZone()).toInstant()));
    }

    private void begin(TrustChange.@Nullable Ended ended) {
        var change = new TrustChange(ids.next(), ended, "", false);
        changes.add(change);
        outbox.add(JudgePortions.TOPIC, change.id());
    }
}
