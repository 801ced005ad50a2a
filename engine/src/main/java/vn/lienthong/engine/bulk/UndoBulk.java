package vn.lienthong.engine.bulk;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Takes back what a bulk act did, as one more bulk act over what it did; each item once. */
@UseCase
public class UndoBulk {
    private final OwnBulks own;
    private final BulkActs acts;
    private final BulkStart start;
    private final IdSource ids;
    private final Clock clock;

    UndoBulk(OwnBulks own, BulkActs acts, BulkStart start, IdSource ids, Clock clock) {
        this.own = own;
        this.acts = acts;
        this.start = start;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the bulk act that takes back, begun unless it needs a word more */
    @Transactional
    public Outcome<UUID> undo(Actor actor, UUID id) {
        var act = own.lock(actor, id);
        var prepared = acts.preparedUndo(id);
        if (prepared.isPresent()) return Outcome.done(prepared.get());
        var kind = act.kind().undoneBy();
        var done = acts.undoable(id);
        if (kind == null || done.isEmpty() || acts.progress(id).waiting() > 0)
            return Outcome.refused(BulkRefusal.BULK_NOTHING_TO_UNDO);
        var undo = new BulkAct(ids.next(), kind, actor, BulkInput.NONE, id, clock.instant(), null);
        acts.add(undo, done.stream().map(item -> item.undo(ids.next(), undo.id(), given(act, item))).toList());
        if (kind.isAtOnce()) start.start(undo, actor, BulkInput.NONE);
        return Outcome.done(undo.id());
    }

    /** Who got it then, and should have it now. */
    private static @Nullable PersonId given(BulkAct act, BulkItem item) {
        return item.to() == null ? act.input().person() : item.to();
    }
}
