package vn.lienthong.engine.content;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Gives an upload up and frees its room at once. */
@UseCase
public final class CancelUpload {
    private final Uploads uploads;
    private final UploadSpace space;

    CancelUpload(Uploads uploads, UploadSpace space) {
        this.uploads = uploads;
        this.space = space;
    }

    public Outcome<Upload> cancel(UploadKey key, Actor actor) {
        var upload = uploads.get(key, actor.requirePerson());
        var taken = space.take(upload.id());
        if (taken.isEmpty()) return Outcome.refused(ContentRefusal.UPLOAD_BUSY);
        try (var desk = taken.get()) {
            uploads.remove(upload.id());
            desk.clear();
        }
        return Outcome.done(upload);
    }
}
