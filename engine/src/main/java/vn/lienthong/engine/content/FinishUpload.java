package vn.lienthong.engine.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * Puts a complete upload into the store and gives the receipt; asked again, it gives the same one. A crash on the way
 * leaves the upload complete, so that it can be finished again.
 */
@UseCase
public final class FinishUpload {
    private final Uploads uploads;
    private final UploadSpace space;
    private final ContentStore store;
    private final Clock clock;

    FinishUpload(Uploads uploads, UploadSpace space, ContentStore store, Clock clock) {
        this.uploads = uploads;
        this.space = space;
        this.store = store;
        this.clock = clock;
    }

    public Outcome<UploadReceipt> finish(UploadKey key, Actor actor) {
        var owner = actor.requirePerson();
        uploads.get(key, owner);
        var taken = space.take(key.id());
        if (taken.isEmpty()) return Outcome.refused(ContentRefusal.UPLOAD_BUSY);
        try (var desk = taken.get()) {
            return finish(uploads.get(key, owner), desk);
        }
    }

    private Outcome<UploadReceipt> finish(Upload upload, UploadSpace.Desk desk) {
        var earlier = upload.receipt();
        if (earlier != null) {
            desk.clear();
            return Outcome.done(earlier);
        }
        if (!upload.isComplete()) {
            return Outcome.refused(ContentRefusal.UPLOAD_INCOMPLETE,
                    Map.of("received", upload.received(), "size", upload.size()));
        }
        desk.cut(upload.size()); // what arrived after the last safe byte belongs to nobody
        return judge(upload, desk, put(desk));
    }

    private StoredContent put(UploadSpace.Desk desk) {
        try (var bytes = desk.open()) {
            return store.put(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<UploadReceipt> judge(Upload upload, UploadSpace.Desk desk, StoredContent stored) {
        if (upload.expected() != null && !upload.expected().equals(stored.id())) {
            uploads.remove(upload.id());
            desk.clear();
            return Outcome.refused(ContentRefusal.UPLOAD_DIGEST);
        }
        var receipt = new UploadReceipt(stored, upload.name(), clock.instant());
        uploads.finish(upload.id(), receipt);
        desk.clear();
        return Outcome.done(receipt);
    }
}
