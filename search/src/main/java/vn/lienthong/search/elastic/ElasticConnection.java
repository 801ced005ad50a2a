package vn.lienthong.search.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** Builds the HTTP client: certificate authority, credentials and the limits below the total one of each call. */
final class ElasticConnection {
    /** Users who search at the same moment through one process; the client's own 10 would let them queue. */
    private static final int CONNECTIONS_PER_NODE = 40;
    private static final int MOST_CONNECTIONS = 120;

    private ElasticConnection() {}

    /** @param seen is shown every request before it leaves */
    static Rest5Client open(ElasticSettings settings, Consumer<HttpRequest> seen) {
        var connect = Timeout.of(settings.connectLimit());
        var answer = Timeout.of(settings.writeLimit());
        var builder = Rest5Client.builder(settings.nodes())
                .setDefaultHeaders(headers(settings.credentials()))
                .setConnectionConfigCallback(config -> config.setConnectTimeout(connect)
                        .setSocketTimeout(answer)
                        .setValidateAfterInactivity(2, TimeUnit.SECONDS))
                .setRequestConfigCallback(
                        config -> config.setResponseTimeout(answer).setConnectionRequestTimeout(connect))
                .setConnectionManagerCallback(
                        pool -> pool.setMaxConnPerRoute(CONNECTIONS_PER_NODE).setMaxConnTotal(MOST_CONNECTIONS))
                .setHttpClientConfigCallback(
                        client -> client.addRequestInterceptorLast((request, _, _) -> seen.accept(request)));
        var authority = settings.authority();
        if (authority != null) builder.setSSLContext(trusting(authority));
        return builder.build();
    }

    private static Header[] headers(Credentials credentials) {
        var header = credentials.header();
        return header == null ? new Header[0] : new Header[]{new BasicHeader("Authorization", header)};
    }

    private static SSLContext trusting(Path authority) {
        try (InputStream certificate = Files.newInputStream(authority)) {
            return TransportUtils.sslContextFromHttpCaCrt(certificate);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read the certificate authority: " + authority, e);
        }
    }
}
