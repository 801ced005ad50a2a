package vn.lienthong.engine.exchange;

import java.util.UUID;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UseCase;

/** Takes a delivery back, as long as nobody at the recipient has opened it. */
@UseCase
public class WithdrawDelivery {
    private final WithdrawSteps steps;

    WithdrawDelivery(WithdrawSteps steps) {
        this.steps = steps;
    }

    /** A delivery that arrives while it is taken back is taken back where it arrived. */
    public Outcome<UUID> withdraw(Actor actor, UUID delivery, String reason) {
        var outcome = steps.attempt(actor, delivery, reason);
        if (outcome == null) outcome = steps.attempt(actor, delivery, reason);
        if (outcome == null) throw new StaleException("delivery", delivery);
        return outcome;
    }
}
