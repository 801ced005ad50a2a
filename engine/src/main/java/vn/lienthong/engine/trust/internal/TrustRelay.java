package vn.lienthong.engine.trust.internal;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.engine.trust.JudgePortions;

/** Works through what a change of trust makes due. */
@Component
final class TrustRelay implements OutboxHandler {
    private final JudgePortions portions;

    TrustRelay(JudgePortions portions) {
        this.portions = portions;
    }

    @Override
    public String topic() {
        return JudgePortions.TOPIC;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void handle(List<UUID> keys) {
        keys.forEach(this::judge);
    }

    private void judge(UUID change) {
        boolean more;
        do {
            more = portions.judge(change);
        } while (more);
    }
}
