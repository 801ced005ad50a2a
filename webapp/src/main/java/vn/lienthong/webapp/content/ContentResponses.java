package vn.lienthong.webapp.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import vn.lienthong.engine.content.ReadableContent;

/**
 * Streams content to a browser: whole or a part of it, never through memory. Whether the person may have it was decided
 * before, by the use case that gave the {@link ReadableContent}.
 */
public final class ContentResponses {
    /** What our own viewer shows; everything else is only for keeping. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png");
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";

    private ContentResponses() {}

    /** How the browser treats it. */
    public enum Use {
        /** Shown in the page, if the type is one that cannot run anything. */
        SHOW,
        /** Kept under its name. */
        KEEP
    }

    /**
     * Answers a GET or HEAD request.
     *
     * @param fileName any name; Vietnamese letters arrive as they are (RFC 5987)
     */
    public static void send(ReadableContent content, String fileName, Use use, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        var entity = "\"" + content.content().id() + "\"";
        describe(content, fileName, use, entity, response);
        if (isKnown(entity, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        var part = RequestedPart.of(request, entity, content.content().size());
        if (!part.isThere()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + content.content().size());
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        write(content, part, request, response);
    }

    private static void describe(ReadableContent content, String fileName, Use use, String entity,
            HttpServletResponse response) {
        var mediaType = content.content().mediaType();
        boolean shown = use == Use.SHOW && SHOWN.contains(mediaType);
        var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(shown || use == Use.KEEP ? mediaType : "application/octet-stream");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(fileName, StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.ETAG, entity);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        // asked again each time, so that a right taken back counts; the answer is then usually 304
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
    }

    private static boolean isKnown(String entity, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.contains(entity) || ifNoneMatch.strip().equals("*"));
    }

    private static void write(ReadableContent content, RequestedPart part, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        long size = content.content().size();
        if (part.isPartial()) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE,
                    "bytes " + part.from() + "-" + (part.from() + part.length() - 1) + "/" + size);
        }
        response.setContentLengthLong(part.length());
        if (request.getMethod().equals("HEAD")) return;
        try (var bytes = content.open(part.from(), part.length())) {
            bytes.transferTo(response.getOutputStream());
        }
    }
}
