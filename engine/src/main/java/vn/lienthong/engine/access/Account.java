package vn.lienthong.engine.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/**
 * How a person signs in.
 *
 * @param mustChangePassword nothing else is allowed before
 * @param sessionEpoch       a session that was begun under a smaller one has ended
 * @param closedAt           null while it is open
 */
public record Account(PersonId person, String signInName, boolean mustChangePassword, long sessionEpoch,
        Instant openedAt, @Nullable Instant closedAt) {
    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether a session begun under this epoch goes on. */
    public boolean keepsSession(long epoch) {
        return isOpen() && epoch == sessionEpoch;
    }
}
