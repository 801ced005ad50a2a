package vn.lienthong.engine.bulk;

import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.inbox.ClaimTask;
import vn.lienthong.engine.inbox.InboxRefusal;
import vn.lienthong.engine.inbox.ReleaseTask;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UseCase;

/** Acts that say who has a task. */
@UseCase
class TaskSteps {
    private final ClaimTask claimTask;
    private final ReleaseTask releaseTask;
    private final GiveTask giveTask;

    TaskSteps(ClaimTask claimTask, ReleaseTask releaseTask, GiveTask giveTask) {
        this.claimTask = claimTask;
        this.releaseTask = releaseTask;
        this.giveTask = giveTask;
    }

    Outcome<?> take(BulkPiece piece) {
        return switch (piece.act().kind()) {
            case CLAIM -> claim(piece);
            case RELEASE -> onward(piece, releaseTask.release(piece.actor(), piece.task().id()));
            case GIVE -> give(piece);
            case ACKNOWLEDGE, PRESENT, DIRECT, ASSIGN, URGE, TAKE_BACK ->
                throw new IllegalArgumentException(piece.act().kind().name());
        };
    }

    /** What the person had before is not this act's, and taking the act back must not give it away. */
    private Outcome<?> claim(BulkPiece piece) {
        var claim = piece.task().claim();
        if (claim != null && claim.isBy(piece.actor().requirePerson()))
            return Outcome.refused(BulkRefusal.BULK_CLAIMED_ALREADY);
        return claimTask.claim(piece.actor(), piece.task().id());
    }

    private Outcome<?> give(BulkPiece piece) {
        var change = new HandOver(piece.from(), piece.person(), piece.act().input().words());
        try {
            return giveTask.give(piece.actor(), piece.task().id(), change);
        } catch (StaleException e) {
            if (piece.item().undoes() == null) throw e;
            throw new StaleException(Refusal.of(BulkRefusal.BULK_GONE_ON));
        }
    }

    private static Outcome<?> onward(BulkPiece piece, Outcome<?> released) {
        RefusalCode code = released instanceof Outcome.Refused<?>(var why) ? why.code() : null;
        return piece.item().undoes() != null && code == InboxRefusal.TASK_NOT_CLAIMED
                ? Outcome.refused(BulkRefusal.BULK_GONE_ON)
                : released;
    }
}
