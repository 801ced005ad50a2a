package vn.lienthong.engine.bulk;

import java.time.Clock;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.UseCase;

/** Forgets old bulk acts; what they did stays in the history of each document. */
@UseCase
public class ForgetBulks {
    private final BulkActs acts;
    private final BulkSettings settings;
    private final Clock clock;

    ForgetBulks(BulkActs acts, BulkSettings settings, Clock clock) {
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many; there may be more */
    @Transactional
    public int forget() {
        return acts.forget(clock.instant().minus(settings.kept()));
    }
}
