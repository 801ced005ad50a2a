package vn.lienthong.engine.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.audit.ChainState;

/** Goes along one chain. */
final class ChainCheck {
    private final List<Long> broken = new ArrayList<>();
    private long events;
    private long last;
    private @Nullable String digest;

    void next(StoredEvent row) {
        var position = row.entry().position();
        if (!row.fits() || position != last + 1) broken.add(position);
        events++;
        last = position;
        digest = row.digest();
    }

    ChainState state(String kind, UUID object, JdbcAuditTrail.Head head) {
        var isToTheEnd = head.position() == last && (last == 0 || Objects.equals(head.digest(), digest));
        return new ChainState(kind, object, events, broken, isToTheEnd);
    }
}
