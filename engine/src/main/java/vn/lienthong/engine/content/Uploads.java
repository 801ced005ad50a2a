package vn.lienthong.engine.content;

import java.util.UUID;

import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

/** The state of uploads, each change at once safe. */
public interface Uploads {
    /** Lets one person open one upload at a time, until the transaction ends. */
    void lockOwner(PersonId owner);

    /** Announced bytes of all unfinished uploads of the person. */
    long openBytes(PersonId owner);

    void add(Upload upload, UploadKey key);

    /** @throws UnknownException when there is none, the secret is wrong, or it is somebody else's: all look alike */
    Upload get(UploadKey key, PersonId owner);

    /** Notes how many bytes are safe, and that the upload is alive. */
    void move(UUID id, long received);

    void finish(UUID id, UploadReceipt receipt);

    void remove(UUID id);
}
