package vn.lienthong.search.elastic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.instrumentation.OpenTelemetryForElasticsearch;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import io.opentelemetry.api.OpenTelemetry;
import org.apache.hc.core5.http.HttpRequest;

import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.SearchUnavailableException.Reason;

/**
 * A connection to a cluster. Connecting does not touch the network, so it works while the cluster is down. Every call goes
 * through {@link #read} or {@link #write}: a limit on the whole call, not only on silence, because a peer that trickles
 * bytes is never silent.
 */
public final class ElasticCluster implements AutoCloseable {
    private final ElasticSettings settings;
    private final Rest5ClientTransport transport;
    private final ElasticsearchAsyncClient client;

    private ElasticCluster(ElasticSettings settings, Consumer<HttpRequest> seen, OpenTelemetry traces) {
        this.settings = settings;
        // what people search for stays out of the traces
        this.transport = new Rest5ClientTransport(ElasticConnection.open(settings, seen), new Jackson3JsonpMapper(),
                null, new OpenTelemetryForElasticsearch(traces, false));
        this.client = new ElasticsearchAsyncClient(transport);
    }

    public static ElasticCluster connect(ElasticSettings settings) {
        return connect(settings, OpenTelemetry.noop());
    }

    /** @param traces where each call shows as a step of the trace it belongs to */
    public static ElasticCluster connect(ElasticSettings settings, OpenTelemetry traces) {
        return new ElasticCluster(settings, _ -> {}, traces);
    }

    static ElasticCluster connect(ElasticSettings settings, Consumer<HttpRequest> seen) {
        return new ElasticCluster(settings, seen, OpenTelemetry.noop());
    }

    String prefix() {
        return settings.prefix();
    }

    Duration readLimit() {
        return settings.readLimit();
    }

    <T> T read(Function<ElasticsearchAsyncClient, CompletableFuture<T>> request) {
        return within(settings.readLimit(), request);
    }

    <T> T write(Function<ElasticsearchAsyncClient, CompletableFuture<T>> request) {
        return within(settings.writeLimit(), request);
    }

    private <T> T within(Duration limit, Function<ElasticsearchAsyncClient, CompletableFuture<T>> request) {
        var answer = request.apply(client);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SearchUnavailableException(Reason.TIMED_OUT, "no answer within " + limit, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SearchUnavailableException(Reason.TIMED_OUT, "interrupted while waiting", e);
        } catch (ExecutionException e) {
            throw ElasticFaults.of(e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the connection to the cluster", e);
        }
    }
}
