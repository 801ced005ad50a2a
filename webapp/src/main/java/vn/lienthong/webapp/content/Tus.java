package vn.lienthong.webapp.content;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.UploadChunk;

/** Words of the tus protocol, version 1.0.0 (tus.io), with its creation, expiration, checksum and termination parts. */
final class Tus {
    static final String VERSION = "1.0.0";
    static final String RESUMABLE = "Tus-Resumable";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String METADATA = "Upload-Metadata";
    static final String EXPIRES = "Upload-Expires";
    static final String CHECKSUM = "Upload-Checksum";
    static final String CHUNK_TYPE = "application/offset+octet-stream";
    static final int CHECKSUM_MISMATCH = 460;

    /** Our own word: the SHA-256 of the whole file, once it lies safely in the store. */
    static final String RECEIPT = "Upload-Receipt";

    private static final Map<String, String> ALGORITHMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    private Tus() {}

    /** Pairs of a key and a value in Base64, with commas between; a value may be missing. */
    static Map<String, String> metadata(@Nullable String header) {
        var values = new HashMap<String, String>();
        if (header == null) return values;
        for (var pair : header.split(",", -1)) {
            var words = pair.strip().split(" ", 2);
            if (!words[0].isEmpty()) values.put(words[0], words.length < 2 ? "" : decoded(words[1]));
        }
        return values;
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException for an algorithm we do not know, or no Base64 */
    static UploadChunk.@Nullable Digest digest(@Nullable String header) {
        if (header == null) return null;
        var words = header.strip().split(" ", 2);
        var algorithm = ALGORITHMS.get(words[0]);
        if (algorithm == null || words.length < 2) throw new IllegalArgumentException("Unknown checksum");
        return new UploadChunk.Digest(algorithm, Base64.getDecoder().decode(words[1].strip()));
    }

    static String algorithms() {
        return String.join(",", ALGORITHMS.keySet().stream().sorted().toList());
    }

    static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
