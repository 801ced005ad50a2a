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
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.lienthong.search.Authorities;
import vn.lienthong.search.local.LocalEngineException;
import vn.lienthong.webapp.start.SearchConnection;
import vn.lienthong.webapp.start.TextConnection;

/** One question, put to a server again and again, to see whether it works. */
final class HttpQuestion implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    /** Of Elasticsearch in JSON, of Tika in words. */
    private static final Pattern SAID = Pattern
            .compile("(?:\"(?:number|version)\"\\s*:\\s*\"|Apache Tika )(\\d[\\w.-]*)");

    private final HttpClient client;
    private final HttpRequest question;
    private final String product;
    private final List<HttpRequest> versions;

    /**
     * @param product  what the server is called
     * @param versions addresses where the server may say its version, the first that does is believed
     */
    HttpQuestion(URI address, @Nullable String authorization, @Nullable Path authority, String product,
            List<String> versions) {
        this.product = product;
        var builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
        if (authority != null) builder.sslContext(Authorities.only(authority));
        this.client = builder.build();
        this.question = request(address, authorization);
        this.versions = versions.stream().map(at -> request(URI.create(at), authorization)).toList();
    }

    private static HttpRequest request(URI address, @Nullable String authorization) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (authorization != null) request.header("Authorization", authorization);
        return request.build();
    }

    /** Asks what a role may ask that is confined to our indices; works also before there are any. */
    static HttpQuestion to(SearchConnection search) {
        var address = search.url() + "/" + search.indexPrefix() + "*/_search?size=0&track_total_hits=false";
        return new HttpQuestion(URI.create(address), authorization(search), search.authority(),
                "Elasticsearch",
                List.of(search.url() + "/", search.url() + "/_nodes/_local?filter_path=nodes.*.version"));
    }

    static HttpQuestion to(TextConnection text) {
        return new HttpQuestion(URI.create(text.url() + "/tika"), null, text.authority(), "Apache Tika",
                List.of(text.url() + "/tika"));
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

    /** Empty when the server does not say: a role confined to our indices may not be told. */
    String version() {
        try {
            for (var asked : versions) {
                var answer = client.send(asked, BodyHandlers.ofString());
                var said = answer.statusCode() == OK ? SAID.matcher(answer.body()) : null;
                if (said != null && said.find()) return product + " " + said.group(1);
            }
            return "";
        } catch (IOException _) {
            return "";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
