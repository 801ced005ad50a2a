package vn.lienthong.engine.trust;

import java.time.Clock;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.UseCase;

/**
 * Makes reports due that rest on a trust that changed, some at a time: a large archive keeps nobody waiting, and whoever
 * goes on after a crash goes on where the last portion ended.
 */
@UseCase
public class JudgePortions {
    /** Topic of the outbox under which changes of trust wait. */
    public static final String TOPIC = "judge-again";

    static final int PORTION = 200;

    private final TrustChanges changes;
    private final SignatureReports reports;
    private final Outbox outbox;
    private final Clock clock;

    JudgePortions(TrustChanges changes, SignatureReports reports, Outbox outbox, Clock clock) {
        this.changes = changes;
        this.reports = reports;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return whether anything may be left */
    @Transactional
    public boolean judge(UUID id) {
        var open = changes.lock(id).filter(change -> !change.isFinished());
        if (open.isEmpty()) return false;
        var portion = reports.makeDue(open.get(), PORTION, clock.instant());
        portion.documents().forEach(document -> outbox.add(CheckSignatures.TOPIC, document.value()));
        var judged = open.get().judged(portion);
        changes.save(judged);
        return !judged.isFinished();
    }
}
