package vn.lienthong.engine.inbox;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.UseCase;

/** Counts what several filters show, no further than anybody reads; the reader's rights are asked once for all. */
@UseCase
public class CountInbox {
    private final ReadingRights readers;
    private final InboxReach reach;
    private final InboxPages pages;
    private final FollowedTasks followed;
    private final Clock clock;

    CountInbox(ReadingRights readers, InboxReach reach, InboxPages pages, FollowedTasks followed, Clock clock) {
        this.readers = readers;
        this.reach = reach;
        this.pages = pages;
        this.followed = followed;
        this.clock = clock;
    }

    /** What is finished is not counted and left out. */
    @Transactional(readOnly = true)
    public Map<InboxFilter, CappedCount> of(Actor actor, Collection<InboxFilter> filters) {
        var keys = reach.of(actor);
        var scopes = readers.scopesOf(actor);
        var counts = new HashMap<InboxFilter, CappedCount>();
        for (var filter : Set.copyOf(filters)) switch (filter.view()) {
            case FINISHED -> {
                // nobody reads how much that is
            }
            case WAITING, DIRECTED -> counts.put(filter, CappedCount.of(followed.count(new FollowedQuery(
                    actor.requireRightsOf(), scopes, keys, filter, null, null, CappedCount.ROWS))));
            case DECIDE, ALL, OVERDUE, MINE, CLAIMABLE, UNIT -> counts.put(filter, CappedCount.of(
                    pages.count(new InboxQuery(keys, filter, null, clock.instant(), CappedCount.ROWS))));
        }
        return counts;
    }
}
