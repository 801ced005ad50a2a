package vn.lienthong.engine.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what others do for a person, and what the person has done; only of documents that are open to the reader. */
public interface FollowedTasks {
    /** In the order of {@link InboxPlace}; what is finished in that of {@link FinishedPlace}. */
    List<FollowedTask> page(FollowedQuery query);

    /** How many rows there are, counted as far as the query asks. */
    int count(FollowedQuery query);

    /** The task, open or done. */
    Optional<InboxTask> find(UUID id, Set<String> scopes);
}
