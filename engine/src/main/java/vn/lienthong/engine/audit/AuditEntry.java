package vn.lienthong.engine.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One event of the trail.
 *
 * @param position      counts from 1 within the object's chain
 * @param person        who did it; null when the system did
 * @param standingInFor the absent person whose rights were used
 */
public record AuditEntry(
        UUID id, Instant at, String act, String objectKind, UUID objectId, @Nullable UUID person,
        @Nullable UUID standingInFor, long position, Map<String, String> details) {
    public AuditEntry {
        details = Map.copyOf(details);
    }
}
