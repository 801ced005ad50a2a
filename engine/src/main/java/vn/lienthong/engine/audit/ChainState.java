package vn.lienthong.engine.audit;

import java.util.List;
import java.util.UUID;

/**
 * What the check of one object's chain found.
 *
 * @param events    how many there are
 * @param broken    positions of events that do not fit
 * @param isToTheEnd false: events at the end are gone
 */
public record ChainState(String objectKind, UUID objectId, long events, List<Long> broken, boolean isToTheEnd) {
    public ChainState {
        broken = List.copyOf(broken);
    }

    public boolean isWhole() {
        return broken.isEmpty() && isToTheEnd;
    }
}
