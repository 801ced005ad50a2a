package vn.lienthong.webapp.content;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.NewUpload;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.SharedRefusal;

/** What a client says before it sends: length, file name, perhaps the digest. */
final class UploadAnnouncement {
    private UploadAnnouncement() {}

    static Outcome<NewUpload> of(@Nullable Long length, @Nullable String metadata) {
        if (length == null || length < 0) return Outcome.refused(SharedRefusal.INVALID_INPUT);
        try {
            var values = Tus.metadata(metadata);
            var sha256 = values.get("sha256");
            var name = values.getOrDefault("filename", values.getOrDefault("name", ""));
            return Outcome.done(new NewUpload(name, length, sha256 == null ? null : new ContentId(sha256)));
        } catch (IllegalArgumentException _) {
            return Outcome.refused(SharedRefusal.INVALID_INPUT);
        }
    }
}
