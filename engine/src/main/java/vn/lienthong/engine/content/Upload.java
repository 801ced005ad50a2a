package vn.lienthong.engine.content;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/**
 * A file on its way to us.
 *
 * @param size      announced, in bytes
 * @param received  bytes that survive a power cut: where the sender goes on
 * @param expected  the digest the sender announced; null when it announced none
 * @param receipt   null until everything has arrived
 * @param expiresAt when it is given up, unless something happens
 */
public record Upload(UUID id, PersonId owner, String name, long size, long received, @Nullable ContentId expected,
        @Nullable UploadReceipt receipt, Instant expiresAt) {
    public boolean isComplete() {
        return received == size;
    }
}
