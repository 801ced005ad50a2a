package vn.lienthong.engine.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.DocumentAct;

/**
 * Which part of the trail; an absent field does not narrow. {@code from} is included, {@code until} is not.
 *
 * @param acts only these; empty for all
 */
public record AuditFilter(@Nullable UUID person, @Nullable UUID object, @Nullable Instant from,
        @Nullable Instant until, Set<String> acts) {
    /** Somebody opened a document or a file of it. */
    public static final Set<String> READING = Set.of(DocumentAct.READ.word(), DocumentAct.FILE_READ.word());

    public AuditFilter {
        acts = Set.copyOf(acts);
    }

    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null, Set.of());
    }

    public static AuditFilter about(UUID object) {
        return new AuditFilter(null, object, null, null, Set.of());
    }
}
