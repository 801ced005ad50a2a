package vn.lienthong.webapp.start.internal;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.lienthong.search.local.LocalTika;
import vn.lienthong.webapp.start.TextConnection;

/** The Tika server: ours, or one elsewhere that we only look at. */
final class TextServer implements Server {
    private final @Nullable LocalTika own;
    private final HttpQuestion question;

    TextServer(@Nullable LocalTika own, TextConnection connection) {
        this.own = own;
        this.question = new HttpQuestion(URI.create(connection.url() + "/tika"), null, connection.authority());
    }

    @Override
    public void start() {
        if (own == null) return;
        own.start();
    }

    @Override
    public Optional<String> fault() {
        return own != null && !own.process().isAlive()
                ? Optional.of("Tika does not run: " + own.process().lastWords())
                : question.fault();
    }

    @Override
    public void stop() {
        question.close();
        if (own != null) own.stop();
    }
}
