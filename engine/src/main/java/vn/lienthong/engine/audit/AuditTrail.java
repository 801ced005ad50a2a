package vn.lienthong.engine.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/** The stored trail. Written by listening only. */
public interface AuditTrail {
    /**
     * Events newest first.
     *
     * @param within only what concerns these organisations: their documents, themselves, their people, and what their
     *               people did; null for everything
     * @param before the {@linkplain #keyOf key} of the last entry seen; null for the first page
     */
    List<TrailRow> find(AuditFilter filter, @Nullable Set<OrganisationId> within, @Nullable String before, int most);

    /** The events of one object, newest first, without those of the given acts. */
    List<AuditEntry> historyOf(UUID object, Collection<String> without, int most);

    /** The events of one object that are of the given acts, newest first. */
    List<AuditEntry> historyOfOnly(UUID object, Collection<String> acts, int most);

    /** When the person last did the act with these objects; those with which the person never did are left out. */
    Map<UUID, Instant> latest(String act, UUID person, Collection<UUID> objects);

    /** Checks the whole chain of each object of that id, from its first event to its last. */
    List<ChainState> check(UUID object);

    /** Where a page ended. */
    static String keyOf(TrailRow row) {
        return row.entry().at() + "_" + row.entry().id();
    }
}
