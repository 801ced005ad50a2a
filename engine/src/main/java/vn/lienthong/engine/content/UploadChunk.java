package vn.lienthong.engine.content;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * The next bytes of an upload.
 *
 * @param offset where they belong, counted from 0
 * @param bytes  the caller closes it
 * @param digest of exactly these bytes; null when the sender gives none
 */
public record UploadChunk(long offset, InputStream bytes, @Nullable Digest digest) {
    /** @param algorithm {@code SHA-256} or {@code SHA-1}; here against damage on the way, not against forgery */
    @SuppressWarnings("ArrayRecordComponent") // copied on both ways; nobody compares digests here
    public record Digest(String algorithm, byte[] value) {
        public Digest {
            value = value.clone();
        }

        @Override
        public byte[] value() {
            return value.clone();
        }
    }
}
