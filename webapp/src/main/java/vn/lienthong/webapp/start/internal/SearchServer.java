package vn.lienthong.webapp.start.internal;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.lienthong.search.local.LocalElasticsearch;
import vn.lienthong.webapp.start.SearchConnection;

/** Elasticsearch: ours, or one elsewhere that we only look at. */
final class SearchServer implements Server {
    private final @Nullable LocalElasticsearch own;
    private final HttpQuestion question;
    private final Progress progress;

    SearchServer(@Nullable LocalElasticsearch own, SearchConnection connection, Progress progress) {
        this.own = own;
        this.progress = progress;
        // what a role may ask that is confined to our indices; works also before there are any
        var address = connection.url() + "/" + connection.indexPrefix() + "*/_search?size=0&track_total_hits=false";
        this.question = new HttpQuestion(URI.create(address), authorization(connection),
                connection.authority());
    }

    @Override
    public void start() {
        if (own == null) return;
        if (!own.isUnpacked()) progress.step("Unpacking Elasticsearch for {}", own.address());
        own.start();
    }

    @Override
    public Optional<String> fault() {
        return own != null && !own.process().isAlive()
                ? Optional.of("Elasticsearch does not run: " + own.process().lastWords())
                : question.fault();
    }

    @Override
    public void stop() {
        question.close();
        if (own != null) own.stop();
    }

    private static @Nullable String authorization(SearchConnection connection) {
        if (connection.apiKey() != null) return "ApiKey " + connection.apiKey();
        if (connection.username() == null || connection.password() == null) return null;
        return HttpQuestion.basic(connection.username(), connection.password());
    }
}
