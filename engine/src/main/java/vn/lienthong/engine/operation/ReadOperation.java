package vn.lienthong.engine.operation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.registry.RegisterEntry;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OutboxQueue;
import vn.lienthong.engine.shared.OutboxQueues;
import vn.lienthong.engine.shared.ParkedRow;
import vn.lienthong.engine.shared.ParkedRows;
import vn.lienthong.engine.shared.UseCase;

/** Shows the operator what waits, what was given up and what is held too long. */
@UseCase
public class ReadOperation {
    private final Authorisation authorisation;
    private final OutboxQueues queues;
    private final ParkedRows parked;
    private final Registers registers;
    private final Clock clock;

    ReadOperation(Authorisation authorisation, OutboxQueues queues, ParkedRows parked, Registers registers,
            Clock clock) {
        this.authorisation = authorisation;
        this.queues = queues;
        this.parked = parked;
        this.registers = registers;
        this.clock = clock;
    }

    /** For pages that ask before they offer anything. */
    public boolean mayOperate(Actor actor) {
        return actor.person() != null && authorisation.mayEverywhere(actor, Act.OPERATE);
    }

    @Transactional(readOnly = true)
    public List<OutboxQueue> queues(Actor actor) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        return queues.all();
    }

    /**
     * Work that was given up after many tries, oldest first.
     *
     * @param after the key the page before gave; 0 for the first page
     */
    @Transactional(readOnly = true)
    public KeysetPage<ParkedRow> parked(Actor actor, long after, int size) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        return KeysetPage.cut(parked.oldest(after, size + 1), size, last -> Long.toString(last.id()));
    }

    /** Numbers reserved for longer than that and not used: an issue did not come to its end. */
    @Transactional(readOnly = true)
    public List<RegisterEntry> heldNumbers(Actor actor, Duration longerThan) {
        authorisation.requireEverywhere(actor, Act.OPERATE);
        return registers.reservedBefore(clock.instant().minus(longerThan));
    }
}
