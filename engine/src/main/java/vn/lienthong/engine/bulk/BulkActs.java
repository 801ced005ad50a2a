package vn.lienthong.engine.bulk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;

/** All bulk acts with their items. */
public interface BulkActs {
    void add(BulkAct act, List<BulkItem> items);

    Optional<BulkAct> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<BulkAct> lock(UUID id);

    /** Keeps who began it, with what, and when. */
    void begin(BulkAct act);

    /** In the order they were chosen. */
    List<BulkItem> items(UUID bulk);

    /** Done ones that nothing takes back or has taken back. */
    List<BulkItem> undoable(UUID bulk);

    /** Items that were given up after many tries and wait for somebody to decide. */
    Set<UUID> stuck(UUID bulk);

    /** What takes it back and waits for a word more. */
    Optional<UUID> preparedUndo(UUID bulk);

    /** The item, locked, if it still waits in an act that was begun. */
    Optional<BulkItem> lockWaiting(UUID item);

    /** @param why null when it was done */
    void end(UUID item, @Nullable Refusal why);

    /**
     * Nobody will try what waits.
     *
     * @return how many
     */
    int stop(UUID bulk);

    BulkProgress progress(UUID bulk);

    /** Which document each task is about, also of tasks that are done. */
    Map<UUID, DocumentId> documents(Collection<UUID> tasks);

    /**
     * Begun by the person, the last first.
     *
     * @param before where the page before ended; null for the first one
     */
    List<FollowedBulk> begunBy(PersonId person, @Nullable UUID before, int most);

    /** Begun by the person, running or not looked at since they ended; the last first. */
    List<FollowedBulk> unseen(PersonId person, int most);

    void seen(UUID bulk);

    /**
     * Forgets old ones in which nothing waits to be done.
     *
     * @return how many
     */
    int forget(Instant before);
}
