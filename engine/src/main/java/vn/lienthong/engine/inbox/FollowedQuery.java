package vn.lienthong.engine.inbox;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/**
 * One page of what a person follows.
 *
 * @param person   whose list it is
 * @param scopes   what the reader may read now
 * @param keys     what the reader could do now, which waits for nobody else
 * @param after    where the page before ended, of what waits; null for the first one
 * @param earlier  where the page before ended, of what is finished; null for the first one
 * @param most     how many rows
 */
public record FollowedQuery(
        PersonId person, Set<String> scopes, TaskKeys keys, InboxFilter filter, @Nullable InboxPlace after,
        @Nullable FinishedPlace earlier, int most) {
    public FollowedQuery {
        scopes = Set.copyOf(scopes);
    }

    /** @param after place in the order of the filter's view; null for the first page */
    FollowedQuery after(@Nullable String after) {
        if (after == null) return this;
        return filter.view() == InboxView.FINISHED
                ? new FollowedQuery(person, scopes, keys, filter, null, FinishedPlace.of(after), most)
                : new FollowedQuery(person, scopes, keys, filter, InboxPlace.of(after), null, most);
    }
}
