package vn.lienthong.engine.audit.internal;

import java.util.List;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import vn.lienthong.engine.audit.ChainState;
import vn.lienthong.engine.audit.TrailChecks;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.engine.soundness.Depth;
import vn.lienthong.engine.soundness.Finding;
import vn.lienthong.engine.soundness.Findings;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.engine.soundness.SoundnessRules;

/** Every chain of the trail is whole. Some chains are read at a time, each piece in one moment. */
@Component
final class ChainRule implements SoundnessRule, SoundnessRules {
    private static final int AT_ONCE = 200;

    private final TrailChecks checks;

    ChainRule(TrailChecks checks) {
        this.checks = checks;
    }

    @Override
    public List<SoundnessRule> all() {
        return List.of(this);
    }

    @Override
    public String key() {
        return "audit.chain";
    }

    @Override
    public void check(Depth depth, Findings findings) {
        try {
            String last = null;
            do {
                var piece = checks.check(null, last, AT_ONCE);
                piece.chains().stream().filter(chain -> !chain.isWhole()).forEach(one -> tell(one, findings));
                last = piece.next();
            } while (last != null);
        } catch (DataAccessException | TransactionException e) {
            throw new FaultException(Origin.OURS, "The database does not answer: " + e.getMessage(), e);
        }
    }

    private static void tell(ChainState chain, Findings findings) {
        var end = chain.isToTheEnd() ? "" : ", and it does not end where its head says";
        findings.violation(
                new Finding(chain.objectKind(), List.of(chain.objectId().toString()), "a whole chain of events",
                        chain.events() + " events, those at " + chain.broken() + " do not fit" + end));
    }
}
