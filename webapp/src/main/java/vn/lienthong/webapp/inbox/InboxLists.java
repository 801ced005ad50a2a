package vn.lienthong.webapp.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.ReadFollowed;
import vn.lienthong.engine.inbox.ReadInbox;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.webapp.inbox.InboxPage.Opened;

/** Reads the list an address names: what the reader can do, or what others do and what is done. */
@Component
final class InboxLists {
    /** Rows of a page. */
    static final int PAGE_SIZE = 50;
    /** Whoever had more of them opened takes the last ones up again. */
    private static final int MOST = 500;

    private final ReadInbox inbox;
    private final ReadFollowed followed;
    private final InboxRows ownRows;
    private final FollowedRows followedRows;

    InboxLists(ReadInbox inbox, ReadFollowed followed, InboxRows ownRows, FollowedRows followedRows) {
        this.inbox = inbox;
        this.followed = followed;
        this.ownRows = ownRows;
        this.followedRows = followedRows;
    }

    /**
     * Some lines of a list.
     *
     * @param next address of the lines that follow; null on the last page
     */
    record Lines(List<InboxRow> rows, @Nullable String next) {}

    /**
     * @param after the key the page before gave; null for the first page
     * @param rows  how many are wanted; never less than a page
     */
    Lines page(Reader reader, @Nullable String after, int rows) {
        var address = reader.address();
        int size = Math.clamp(rows, PAGE_SIZE, MOST);
        if (!address.view().isFollowed()) {
            var found = inbox.page(reader.actor(), address.filter(), after, size);
            return new Lines(ownRows.of(found.items(), reader), next(found, address));
        }
        var found = followed.page(reader.actor(), address.filter(), after, size);
        return new Lines(followedRows.of(found.items(), reader), next(found, address));
    }

    private static @Nullable String next(KeysetPage<?> found, InboxAddress address) {
        return found.next() == null ? null : address.more(found.next());
    }

    /** The task to stand open beside the list; empty when it is none of the reader's. */
    Optional<InboxTask> find(Actor actor, InboxAddress address, UUID id) {
        return address.view().isFollowed() ? followed.find(actor, id) : inbox.find(actor, id);
    }

    Opened opened(InboxAddress address, InboxTask task) {
        if (!address.view().isFollowed())
            return new Opened(address.document(task, true), address.document(task, false));
        var document = address.followed(task.matter().document());
        return new Opened(document, document);
    }
}
