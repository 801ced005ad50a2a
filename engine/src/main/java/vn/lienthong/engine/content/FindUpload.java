package vn.lienthong.engine.content;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.UseCase;

/** Tells the owner how far an upload is, and gives the receipt again. */
@UseCase
public final class FindUpload {
    private final Uploads uploads;

    FindUpload(Uploads uploads) {
        this.uploads = uploads;
    }

    /** @throws vn.lienthong.engine.shared.UnknownException when there is none for this actor */
    public Upload find(UploadKey key, Actor actor) {
        return uploads.get(key, actor.requirePerson());
    }
}
