package vn.lienthong.engine.inbox;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/**
 * What became of one task, without a word about its document.
 *
 * @param was       {@linkplain TaskHolder#key() key} of the holder before; null for a new task
 * @param holder    key of the holder now; null when the task is closed
 * @param claimedBy who has taken it; null while nobody has
 * @param isRaised  whether its document is more urgent than normal
 */
public record TaskChange(UUID task, @Nullable String was, @Nullable String holder, @Nullable PersonId claimedBy,
        Kind kind, boolean isRaised) {
    /** What was done to it where its holder stays the same. */
    public enum Kind {
        /** It was taken or given back. */
        CLAIM,
        /** It was taken from one claimant and given to another. */
        GIVEN,
        /** Its holder was urged. */
        URGED, OTHER
    }

    /** What it means to somebody; null when it is none of their business. */
    public @Nullable TaskNews seenWith(TaskKeys keys) {
        boolean before = was != null && keys.open(was);
        boolean now = holder != null && keys.open(holder);
        if (!now) return before ? TaskNews.GONE : null;
        if (claimedBy != null && !isOwn(keys)) return isClaim() ? TaskNews.TAKEN : TaskNews.CHANGED;
        if (!before) return TaskNews.NEW;
        return switch (kind) {
            case CLAIM -> claimedBy == null ? TaskNews.FREE : TaskNews.OWN;
            case GIVEN -> TaskNews.GIVEN;
            case URGED -> TaskNews.URGED;
            case OTHER -> TaskNews.CHANGED;
        };
    }

    private boolean isClaim() {
        return kind == Kind.CLAIM || kind == Kind.GIVEN;
    }

    private boolean isOwn(TaskKeys keys) {
        return claimedBy != null && holder != null && keys.isMine(claimedBy, holder);
    }
}
