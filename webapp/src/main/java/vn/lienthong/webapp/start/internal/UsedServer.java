package vn.lienthong.webapp.start.internal;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.lienthong.search.local.LocalServer;

/** A server the product asks over HTTP: ours, or one elsewhere that we only look at. */
final class UsedServer implements Server {
    private final @Nullable LocalServer own;
    private final HttpQuestion question;
    private final Progress progress;

    UsedServer(@Nullable LocalServer own, HttpQuestion question, Progress progress) {
        this.own = own;
        this.question = question;
        this.progress = progress;
    }

    @Override
    public void start() {
        if (own == null) return;
        if (!own.isUnpacked()) progress.step("Unpacking {}", own.name());
        own.start();
    }

    @Override
    public Optional<String> fault() {
        return own != null && !own.process().isAlive()
                ? Optional.of(own.name() + " does not run: " + own.process().lastWords())
                : question.fault();
    }

    @Override
    public String version() {
        return question.version();
    }

    @Override
    public void stop() {
        question.close();
        if (own != null) own.stop();
    }
}
