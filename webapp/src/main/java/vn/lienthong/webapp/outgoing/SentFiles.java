package vn.lienthong.webapp.outgoing;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import vn.lienthong.engine.content.ContentRefusal;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.FinishUpload;
import vn.lienthong.engine.content.NewUpload;
import vn.lienthong.engine.content.UploadKey;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.SharedRefusal;

/** Files as they come: sent ahead in a resumable upload, or within the form by a browser without scripts. */
@Component
final class SentFiles {
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final FinishUpload finishUpload;
    private final ContentStore store;

    SentFiles(FinishUpload finishUpload, ContentStore store) {
        this.finishUpload = finishUpload;
        this.store = store;
    }

    Outcome<StoredFile> take(@Nullable String upload, @Nullable MultipartFile file, Actor actor) {
        if (upload != null && !upload.isEmpty()) return finished(upload, actor);
        if (file == null || file.isEmpty()) return Outcome.refused(ContentRefusal.CONTENT_EMPTY);
        return stored(file);
    }

    private Outcome<StoredFile> finished(String key, Actor actor) {
        return finishUpload.finish(UploadKey.parse(key), actor)
                .map(receipt -> new StoredFile(
                        receipt.content().id(), receipt.name(), UNKNOWN_TYPE, receipt.content().size()));
    }

    private Outcome<StoredFile> stored(MultipartFile file) {
        try (var bytes = file.getInputStream()) {
            var sent = file.getOriginalFilename();
            var name = new NewUpload(sent == null ? "" : sent, file.getSize(), null).name();
            var content = store.put(bytes);
            return Outcome.done(new StoredFile(content.id(), name, UNKNOWN_TYPE, content.size()));
        } catch (IllegalArgumentException _) { // no file has such a name
            return Outcome.refused(SharedRefusal.INVALID_INPUT);
        } catch (IOException e) {
            throw new FaultException(FaultException.Origin.SENDER, "The file did not arrive whole", e);
        }
    }
}
