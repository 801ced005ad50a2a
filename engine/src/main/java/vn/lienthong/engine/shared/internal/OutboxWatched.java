package vn.lienthong.engine.shared.internal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.OutboxWatch;

/** Whoever watches the outbox, if anybody does. */
@Component
final class OutboxWatched {
    private final OutboxWatch watch;

    @Autowired
    OutboxWatched(ObjectProvider<OutboxWatch> watch) {
        this(watch.getIfAvailable(() -> OutboxWatch.NOBODY));
    }

    OutboxWatched(OutboxWatch watch) {
        this.watch = watch;
    }

    OutboxWatch watch() {
        return watch;
    }
}
