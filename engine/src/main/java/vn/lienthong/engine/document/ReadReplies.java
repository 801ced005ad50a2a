package vn.lienthong.engine.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/** What a document answers and what answers it, for its readers. */
@UseCase
public class ReadReplies {
    private final ReadingRights readers;
    private final Replies replies;
    private final DocumentLists lists;
    private final DocumentScopes scopes;

    ReadReplies(ReadingRights readers, Replies replies, DocumentLists lists, DocumentScopes scopes) {
        this.readers = readers;
        this.replies = replies;
        this.lists = lists;
        this.scopes = scopes;
    }

    /**
     * A document between the one it answers and those that answer it.
     *
     * @param original null when it answers none
     * @param replies  oldest first
     */
    public record Linked(@Nullable ReplyLink original, List<ReplyLink> replies) {
        public Linked {
            replies = List.copyOf(replies);
        }
    }

    /** @throws vn.lienthong.engine.shared.UnknownException when there is no such document for this actor */
    @Transactional(readOnly = true)
    public Linked of(Actor actor, DocumentId id) {
        readers.require(actor, id);
        var mine = readers.scopesOf(actor);
        return new Linked(
                replies.originalOf(id).flatMap(original -> link(original, mine)).orElse(null),
                replies.to(id).stream().flatMap(reply -> link(reply, mine).stream()).toList());
    }

    private Optional<ReplyLink> link(DocumentId id, Set<String> mine) {
        return lists.header(id)
                .map(header -> new ReplyLink(
                        scopes.mayRead(id, mine) ? id : null, header.direction(), header.state(), header.code(),
                        header.counterpart(), header.date()));
    }
}
