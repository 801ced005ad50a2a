package vn.lienthong.signing;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;

/**
 * Fetches OCSP answers and revocation lists over HTTP with limits of time and size, and keeps revocation lists while they
 * are valid.
 */
final class StatusLoader implements DataLoader {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 32 * 1024 * 1024;

    private final transient HttpClient http;
    private final transient ExpiringCache<String, byte[]> lists;
    private final Duration patience;

    StatusLoader(Duration patience, Clock clock) {
        this.patience = patience;
        this.lists = new ExpiringCache<>(64, clock);
        // redirects are not followed: the address in the certificate is the address that is asked
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience).build();
    }

    CacheUse use() {
        return lists.use();
    }

    @Override
    public byte[] get(String url) {
        return lists.get(url).orElseGet(() -> {
            var list = exchange(request(url).GET().build());
            lists.put(url, list, nextUpdate(list));
            return list;
        });
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        for (var url : urls) {
            try {
                return new DataAndUrl(url, get(url));
            } catch (DSSExternalResourceException e) {
                if (url.equals(urls.getLast())) throw e;
            }
        }
        throw new DSSExternalResourceException("No address to ask");
    }

    @Override
    public byte[] post(String url, byte[] content) {
        return exchange(request(url).header("Content-Type", "application/ocsp-request")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    }

    @Override
    public void setContentType(String contentType) {
        // each kind of request has its own
    }

    private HttpRequest.Builder request(String url) {
        try {
            var address = URI.create(url);
            if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
                throw new DSSExternalResourceException("Only HTTP is asked: " + url);
            }
            return HttpRequest.newBuilder(address).timeout(patience);
        } catch (IllegalArgumentException e) {
            throw new DSSExternalResourceException("Not an address: " + url, e);
        }
    }

    private byte[] exchange(HttpRequest request) {
        var limited = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST);
        var answer = http.sendAsync(request, limited);
        try {
            var response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new DSSExternalResourceException("Answer " + response.statusCode() + " from " + request.uri());
            }
            return response.body();
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new DSSExternalResourceException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new DSSExternalResourceException("Interrupted while asking " + request.uri(), e);
        }
    }

    private static Instant nextUpdate(byte[] list) {
        try {
            var crl = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
            return crl.getNextUpdate() == null ? Instant.MIN : crl.getNextUpdate().toInstant();
        } catch (CertificateException | CRLException _) {
            return Instant.MIN;
        }
    }
}
