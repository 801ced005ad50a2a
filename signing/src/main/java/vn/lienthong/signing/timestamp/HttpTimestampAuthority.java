package vn.lienthong.signing.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;

import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

import vn.lienthong.signing.timestamp.TimestampFault.Kind;

/** A time-stamp authority behind an HTTP address. Each call waits at most {@code patience} for the whole answer. */
public final class HttpTimestampAuthority implements TimestampAuthority {

    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final byte[] PROBE = new byte[32];

    private final SecureRandom random = new SecureRandom();
    private final URI address;
    private final Duration patience;
    private final HttpClient http;

    public HttpTimestampAuthority(URI address, Duration patience) {
        if (patience.isNegative() || patience.isZero()) throw new IllegalArgumentException("No patience: " + patience);
        this.address = address;
        this.patience = patience;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience).build();
    }

    @Override
    public TimestampProbe probe() {
        try {
            stamp(PROBE);
            return new TimestampProbe.Available();
        } catch (TimestampFault fault) {
            return new TimestampProbe.Unavailable(fault.kind());
        }
    }

    @Override
    public byte[] stamp(byte[] sha256) {
        var request = request(sha256);
        var answer = ask(request);
        try {
            var response = new TimeStampResponse(answer);
            response.validate(request);
            if (response.getTimeStampToken() == null) throw new TimestampFault(Kind.REFUSED, address, null);
            return response.getTimeStampToken().getEncoded();
        } catch (TSPException | IOException e) {
            throw new TimestampFault(Kind.BAD_ANSWER, address, e);
        }
    }

    private TimeStampRequest request(byte[] sha256) {
        if (sha256.length != 32) throw new IllegalArgumentException("Not a SHA-256 digest");
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(64, random));
    }

    private byte[] ask(TimeStampRequest request) {
        try {
            var posted = HttpRequest.newBuilder(address)
                    .timeout(patience)
                    .header("Content-Type", "application/timestamp-query")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                    .build();
            var limited = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER);
            var future = http.sendAsync(posted, limited);
            return accepted(WithinTime.await(future, patience));
        } catch (HttpTimeoutException e) {
            throw new TimestampFault(Kind.TIMEOUT, address, e);
        } catch (IOException e) {
            throw new TimestampFault(Kind.UNREACHABLE, address, e);
        }
    }

    private byte[] accepted(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) throw new TimestampFault(Kind.REFUSED, address, null);
        return response.body();
    }
}
