package vn.lienthong.engine.content.internal;

import java.time.Instant;
import java.util.function.Consumer;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentStore;

/** What only the sweeper may do with the store. */
interface SweepableStore extends ContentStore {
    /** Names everything that was last put before the given instant. */
    void eachPutBefore(Instant limit, Consumer<ContentId> action);

    /**
     * Takes the bytes away unless they were put again since the instant; they may be gone already.
     *
     * @return whether they are gone
     */
    boolean remove(ContentId id, Instant putBefore);

    /** Takes away what broken puts left behind before the given instant. */
    void removeRemains(Instant limit);
}
