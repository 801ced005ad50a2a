package vn.lienthong.search.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.search.Authorities;
import vn.lienthong.search.text.Extraction.Reason;

/** Talks to the Tika server: sends one file, tells a dead worker from a dead server. */
final class TikaServer {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Duration STATUS_LIMIT = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    /** The server ends the work at the limit; we wait a little longer for it to say so. */
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** After which what stands before the server has not refused the file but waited for it in vain. */
    private static final Duration LONG_WAIT = Duration.ofSeconds(30);
    /** JSON around the text: names of fields, metadata of embedded files. */
    private static final int ROOM_FOR_METADATA = 8_000_000;
    private static final int BYTES_PER_CHARACTER = 6;
    private static final JsonMapper JSON = new JsonMapper();

    private final ExtractionSettings settings;
    private final HttpClient client;

    TikaServer(ExtractionSettings settings) {
        this.settings = settings;
        var builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_LIMIT);
        var authority = settings.authority();
        this.client = (authority == null ? builder : builder.sslContext(Authorities.only(authority))).build();
    }

    /** What the server made of a file. */
    sealed interface Answer {
        record Parsed(JsonNode parts) implements Answer {}

        record Failed(Reason reason) implements Answer {}

        /** It works, but not for us now. */
        record Busy(int status) implements Answer {}

        /** It does not answer, nor did it come back within the limit. */
        record Away() implements Answer {}

        /** The connection broke off or was refused: a worker died, or the server is away. */
        record Lost() implements Answer {}
    }

    /** @throws UncheckedIOException when the file itself could not be read */
    Answer ask(TikaRequest request, ContentSource content) {
        var limit = request.limit();
        var unreadable = new AtomicReference<@Nullable IOException>();
        var body = BodyPublishers.ofInputStream(() -> watched(content, unreadable));
        var since = System.nanoTime();
        var answer = client.sendAsync(request.to(settings.server()).PUT(body).build(),
                _ -> new BoundedBody(mostBytes()));
        try {
            var response = answer.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            return read(response, isLong(Duration.ofNanos(System.nanoTime() - since), limit));
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new Answer.Failed(Reason.TOO_SLOW);
        } catch (InterruptedException _) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Busy(0);
        } catch (ExecutionException e) {
            var cause = unreadable.get();
            if (cause != null) throw new UncheckedIOException(cause);
            return failed(e, Duration.ofNanos(System.nanoTime() - since).compareTo(limit) >= 0);
        }
    }

    private static Answer failed(ExecutionException e, boolean isOverLimit) {
        if (e.getCause() instanceof BoundedBody.TooLongException) return new Answer.Failed(Reason.DAMAGED);
        return isOverLimit ? new Answer.Failed(Reason.TOO_SLOW) : new Answer.Lost();
    }

    private int mostBytes() {
        return (int) Math.min(Integer.MAX_VALUE / 2L,
                (long) BYTES_PER_CHARACTER * settings.mostCharacters() + ROOM_FOR_METADATA);
    }

    private static boolean isLong(Duration waited, Duration limit) {
        return waited.compareTo(limit) >= 0 || waited.compareTo(LONG_WAIT) >= 0;
    }

    private Answer read(HttpResponse<byte[]> response, boolean isLongAwaited) {
        var status = response.statusCode();
        return switch (status) {
            case 200 -> parsed(response.body());
            case 204 -> new Answer.Failed(Reason.EMPTY);
            case 415 -> new Answer.Failed(Reason.UNSUPPORTED);
            case 413, 422 -> new Answer.Failed(Reason.DAMAGED);
            case 500 -> new Answer.Lost();
            case 502, 504 -> fromBetween(status, isLongAwaited);
            default -> new Answer.Busy(status);
        };
    }

    /** What stands before the server lost the worker, or patience with this file; unless the server is away altogether. */
    private Answer fromBetween(int status, boolean isLongAwaited) {
        if (!isLongAwaited) return status == 502 ? new Answer.Lost() : new Answer.Busy(status);
        return isOperating() ? new Answer.Failed(Reason.TOO_SLOW) : new Answer.Busy(status);
    }

    private static Answer parsed(byte[] body) {
        try {
            var parts = JSON.readTree(body);
            if (!parts.isArray() || parts.isEmpty()) return new Answer.Failed(Reason.UNANSWERED);
            return new Answer.Parsed(parts);
        } catch (JacksonException _) {
            // broken off in the middle without an error of the connection
            return new Answer.Lost();
        }
    }

    /** A stream that remembers its own failure, which otherwise looks like one of the connection. */
    private static InputStream watched(ContentSource content, AtomicReference<@Nullable IOException> unreadable) {
        try {
            return new FilterInputStream(content.open()) {
                @Override
                public int read() throws IOException {
                    var one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    try {
                        return super.read(bytes, offset, length);
                    } catch (IOException e) {
                        unreadable.set(e);
                        throw e;
                    }
                }
            };
        } catch (IOException e) {
            unreadable.set(e);
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a worker; false when none came within the limit, then the server itself is away. */
    boolean awaitOperating() {
        var since = System.nanoTime();
        while (!isOperating()) {
            if (System.nanoTime() - since > settings.restartLimit().toNanos()) return false;
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** A server elsewhere need not offer its status; then that it answers must do. */
    boolean isOperating() {
        var status = get("/status");
        if (status != null && status.statusCode() == 404) status = get("/tika");
        return status != null && status.statusCode() == 200
                && (status.uri().getPath().equals("/tika") || status.body().contains("OPERATING"));
    }

    private @Nullable HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(settings.server().resolve(path)).build();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(STATUS_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            answer.cancel(true);
            return null;
        } catch (InterruptedException _) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
