package vn.lienthong.engine.content;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * Takes the next bytes of an upload. What has arrived when the connection drops is kept, unless it came with a digest
 * and cannot be judged. There is no transaction around it: a slow sender would hold it for minutes.
 */
@UseCase
public final class AppendToUpload {
    private final Uploads uploads;
    private final UploadSpace space;

    AppendToUpload(Uploads uploads, UploadSpace space) {
        this.uploads = uploads;
        this.space = space;
    }

    /** @throws vn.lienthong.engine.shared.FaultException of origin {@code SENDER} when the stream broke */
    public Outcome<Upload> append(UploadKey key, UploadChunk chunk, Actor actor) {
        var owner = actor.requirePerson();
        uploads.get(key, owner);
        var taken = space.take(key.id());
        if (taken.isEmpty()) return Outcome.refused(ContentRefusal.UPLOAD_BUSY);
        try (var desk = taken.get()) {
            // read again: what was true before the desk was ours may be old
            return append(uploads.get(key, owner), chunk, desk).map(_ -> uploads.get(key, owner));
        }
    }

    private Outcome<Upload> append(Upload upload, UploadChunk chunk, UploadSpace.Desk desk) {
        if (upload.receipt() != null) return Outcome.refused(ContentRefusal.UPLOAD_FINISHED);
        long safe = Math.min(upload.received(), desk.length());
        if (safe < upload.received()) uploads.move(upload.id(), safe);
        if (chunk.offset() != safe) return Outcome.refused(ContentRefusal.UPLOAD_WRONG_OFFSET, "offset", safe);
        return new Appending(upload, chunk, desk, uploads).run();
    }
}
