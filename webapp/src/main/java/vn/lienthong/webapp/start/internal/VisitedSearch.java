package vn.lienthong.webapp.start.internal;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.search.local.LocalElasticsearch;
import vn.lienthong.search.local.LocalEngineException;

/**
 * The search server of an installation that we only look at, started and stopped by us where it sleeps. That it does not come
 * up is no reason to look at nothing: who asks it is told.
 */
final class VisitedSearch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VisitedSearch.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final @Nullable LocalElasticsearch own;

    VisitedSearch(@Nullable LocalElasticsearch own) {
        this.own = own;
    }

    /** Returns when it works, or will not. Only for a program of the release the installation is of: its data follow it. */
    void await() {
        if (own == null) return;
        try {
            own.start();
            own.awaitReady(PATIENCE);
        } catch (LocalEngineException e) {
            LOG.warn("The search server does not start", e);
        }
    }

    @Override
    public void close() {
        if (own != null) own.stop();
    }
}
