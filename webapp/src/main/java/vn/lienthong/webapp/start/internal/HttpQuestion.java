package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.lienthong.search.Authorities;
import vn.lienthong.search.local.LocalEngineException;
import vn.lienthong.webapp.start.SearchConnection;
import vn.lienthong.webapp.start.TextConnection;

/** One question, put to a server again and again, to see whether it works. */
final class HttpQuestion implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient client;
    private final HttpRequest question;

    HttpQuestion(URI address, @Nullable String authorization, @Nullable Path authority) {
        var builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
        if (authority != null) builder.sslContext(Authorities.only(authority));
        this.client = builder.build();
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (authorization != null) request.header("Authorization", authorization);
        this.question = request.build();
    }

    /** Asks what a role may ask that is confined to our indices; works also before there are any. */
    static HttpQuestion to(SearchConnection search) {
        var address = search.url() + "/" + search.indexPrefix() + "*/_search?size=0&track_total_hits=false";
        return new HttpQuestion(URI.create(address), authorization(search), search.authority());
    }

    static HttpQuestion to(TextConnection text) {
        return new HttpQuestion(URI.create(text.url() + "/tika"), null, text.authority());
    }

    private static @Nullable String authorization(SearchConnection search) {
        if (search.apiKey() != null) return "ApiKey " + search.apiKey();
        if (search.username() == null || search.password() == null) return null;
        return basic(search.username(), search.password());
    }

    static String basic(String username, String password) {
        var both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** Why the answer is not a good one; empty = it is. */
    Optional<String> fault() {
        try {
            var answer = client.send(question, BodyHandlers.discarding());
            return answer.statusCode() == OK
                    ? Optional.empty()
                    : Optional.of("%s answers with status %d".formatted(question.uri(), answer.statusCode()));
        } catch (IOException e) {
            return Optional.of("%s does not answer: %s".formatted(question.uri(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalEngineException("Interrupted while asking " + question.uri(), e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
