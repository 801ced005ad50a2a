package vn.lienthong.webapp.content;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.Upload;

/**
 * How far an upload is.
 *
 * @param sha256     of the whole file; null until it lies in the store
 * @param finishedAt null until then
 */
record UploadView(String name, long size, long received, @Nullable String sha256, @Nullable Instant finishedAt,
        Instant expiresAt) {
    static UploadView of(Upload upload) {
        var receipt = upload.receipt();
        return new UploadView(upload.name(), upload.size(), upload.received(),
                receipt == null ? null : receipt.content().id().value(), receipt == null ? null : receipt.finishedAt(),
                upload.expiresAt());
    }
}
