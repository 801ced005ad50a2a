package vn.lienthong.engine.bulk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentHeader;
import vn.lienthong.engine.document.DocumentLists;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.inbox.ReadUnitWork;
import vn.lienthong.engine.inbox.TaskMatter;
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
    private final ReadUnitWork unitWork;

    ReadBulk(OwnBulks own, BulkActs acts, ReadingRights readers, DocumentLists documents, ReadUnitWork unitWork) {
        this.own = own;
        this.acts = acts;
        this.readers = readers;
        this.documents = documents;
        this.unitWork = unitWork;
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
        return new Read(new FollowedBulk(act, progress), lines(actor, act));
    }

    /** Documents that the actor may not read now stay nameless, but for the work of the own unit that changes hands. */
    private List<BulkLine> lines(Actor actor, BulkAct act) {
        var items = acts.items(act.id());
        var stuck = acts.stuck(act.id());
        var tasks = items.stream().map(BulkItem::task).toList();
        var about = acts.documents(tasks);
        var headers = documents.readable(about.values(), readers.scopesOf(actor))
                .stream()
                .collect(Collectors.toMap(DocumentHeader::id, header -> header));
        Map<UUID, TaskMatter> handed = act.kind() == BulkKind.GIVE ? handed(actor, tasks) : Map.of();
        return items.stream().map(item -> {
            var document = about.get(item.task());
            var header = document == null ? null : headers.get(document);
            boolean isStuck = stuck.contains(item.id());
            if (header != null) return new BulkLine(item, isStuck, header.code(), header.subject(), header.id());
            var matter = handed.get(item.task());
            return matter == null
                    ? new BulkLine(item, isStuck, null, null, null)
                    : new BulkLine(item, isStuck, matter.code(), matter.subject(), null);
        }).toList();
    }

    private Map<UUID, TaskMatter> handed(Actor actor, List<UUID> tasks) {
        return unitWork.chosen(actor, new HashSet<>(tasks))
                .stream()
                .collect(Collectors.toMap(held -> held.task().id(), held -> held.task().matter()));
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
