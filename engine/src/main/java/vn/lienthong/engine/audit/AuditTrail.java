package vn.lienthong.engine.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The stored trail. Written by listening only. */
public interface AuditTrail {
    /**
     * Events newest first.
     *
     * @param before the {@linkplain #keyOf key} of the last entry seen; null for the first page
     */
    List<AuditEntry> find(AuditFilter filter, @Nullable String before, int most);

    /** The events of one object, newest first, without those of the given acts. */
    List<AuditEntry> historyOf(UUID object, Collection<String> without, int most);

    /** Checks the chain of each object the filter meets; answers the ids of events that do not fit. */
    List<AuditEntry> findBroken(AuditFilter filter);

    /** Where a page ended. */
    static String keyOf(AuditEntry entry) {
        return entry.at().toString() + "_" + entry.id();
    }
}
