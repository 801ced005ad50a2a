package vn.lienthong.engine.bulk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentHeader;
import vn.lienthong.engine.document.DocumentLists;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.PageKey;
import vn.lienthong.engine.shared.UseCase;

/** Shows a person how far the own bulk acts are, and what became of each task. */
@UseCase
public class ReadBulk {
    /** More notices would hide the list below them; the others are found on their own page. */
    private static final int MOST_NEWS = 3;

    private final OwnBulks own;
    private final BulkActs acts;
    private final ReadingRights readers;
    private final DocumentLists documents;

    ReadBulk(OwnBulks own, BulkActs acts, ReadingRights readers, DocumentLists documents) {
        this.own = own;
        this.acts = acts;
        this.readers = readers;
        this.documents = documents;
    }

    /**
     * A bulk act with what it is about.
     *
     * @param lines in the order they were chosen
     */
    public record Read(FollowedBulk followed, List<BulkLine> lines) {
        public Read {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One of the person's own. Once it is over and was looked at, it is no news any more.
     *
     * @throws vn.lienthong.engine.shared.UnknownException when it is somebody else's
     */
    @Transactional
    public Read of(Actor actor, UUID id) {
        var act = own.get(actor, id);
        var progress = acts.progress(id);
        if (act.isBegun() && progress.isOver()) acts.seen(id);
        return new Read(new FollowedBulk(act, progress), lines(actor, acts.items(id)));
    }

    /** Documents that the actor may not read now stay nameless. */
    private List<BulkLine> lines(Actor actor, List<BulkItem> items) {
        var about = acts.documents(items.stream().map(BulkItem::task).toList());
        var headers = documents.readable(about.values(), readers.scopesOf(actor))
                .stream()
                .collect(Collectors.toMap(DocumentHeader::id, header -> header));
        return items.stream().map(item -> {
            var document = about.get(item.task());
            return new BulkLine(item, document == null ? null : headers.get(document));
        }).toList();
    }

    /** What runs, and what ended and was not looked at. */
    @Transactional(readOnly = true)
    public List<FollowedBulk> news(Actor actor) {
        return acts.unseen(actor.requirePerson(), MOST_NEWS);
    }

    /**
     * The last first.
     *
     * @param after the key the page before gave; null for the first page
     */
    @Transactional(readOnly = true)
    public KeysetPage<FollowedBulk> begun(Actor actor, @Nullable String after, int size) {
        var before = after == null ? null : PageKey.read(after, 1, key -> UUID.fromString(key.getFirst()));
        return KeysetPage.cut(acts.begunBy(actor.requirePerson(), before, size + 1), size,
                followed -> followed.act().id().toString());
    }
}
