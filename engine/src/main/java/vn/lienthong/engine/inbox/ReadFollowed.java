package vn.lienthong.engine.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentHeader;
import vn.lienthong.engine.document.DocumentLists;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.UseCase;

/**
 * Shows a person what became of the own work: what waits for others, what was directed, what is finished. Whoever acts in
 * the place of somebody absent sees that person's lists. A document the reader may not read now is in none of them.
 */
@UseCase
public class ReadFollowed {
    private static final int LARGEST_PAGE = 500;

    private final ReadingRights readers;
    private final InboxReach reach;
    private final FollowedTasks tasks;
    private final DocumentLists documents;

    ReadFollowed(ReadingRights readers, InboxReach reach, FollowedTasks tasks, DocumentLists documents) {
        this.readers = readers;
        this.reach = reach;
        this.tasks = tasks;
        this.documents = documents;
    }

    /**
     * What waits: earliest due first, what has no day last. What is finished: the last one first.
     *
     * @param after the key the page before gave; null for the first page
     */
    @Transactional(readOnly = true)
    public KeysetPage<FollowedTask> page(Actor actor, InboxFilter filter, @Nullable String after, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("Not a page size: " + size);
        var query = new FollowedQuery(actor.requireRightsOf(), readers.scopesOf(actor), reach.of(actor), filter, null,
                null, size + 1).after(after);
        var found = KeysetPage.cut(tasks.page(query), size, FollowedTask::place);
        return filter.view() == InboxView.FINISHED
                ? new KeysetPage<>(named(found.items(), query), found.next())
                : found;
    }

    /** One task of a document the actor may read, also one that is done. */
    @Transactional(readOnly = true)
    public Optional<InboxTask> find(Actor actor, UUID id) {
        return tasks.find(id, readers.scopesOf(actor));
    }

    /** What is done keeps the line of that moment; a document may have got its number since. */
    private List<FollowedTask> named(List<FollowedTask> done, FollowedQuery query) {
        var ids = done.stream().map(one -> one.task().matter().document()).distinct().toList();
        var headers = documents.readable(ids, query.scopes())
                .stream()
                .collect(Collectors.toMap(DocumentHeader::id, header -> header));
        return done.stream().map(one -> {
            var matter = one.task().matter();
            var header = headers.get(matter.document());
            return header == null ? one : one.about(matter.as(header));
        }).toList();
    }
}
