package vn.lienthong.engine.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Which part of the trail; an absent field does not narrow. {@code from} is included, {@code until} is not. */
public record AuditFilter(
        @Nullable UUID person, @Nullable UUID object, @Nullable Instant from, @Nullable Instant until) {
    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null);
    }

    public static AuditFilter about(UUID object) {
        return new AuditFilter(null, object, null, null);
    }
}
