package vn.lienthong.engine.audit;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/** The chains of the stored trail, to be checked. Where organisations are absent everything is meant. */
public interface TrailChecks {
    /** How many chains concern these organisations. */
    long count(@Nullable Set<OrganisationId> within);

    /** Events whose chain has lost its head: somebody took it away to hide where the chain ended. */
    List<ChainState> withoutHead(@Nullable Set<OrganisationId> within);

    /**
     * Checks some chains whole, one after the other by their objects.
     *
     * @param after {@linkplain #keyOf key} of the last one checked; null at the beginning
     */
    List<ChainState> check(@Nullable Set<OrganisationId> within, @Nullable String after, int most);

    /** Where a check ended. */
    static String keyOf(ChainState chain) {
        return chain.objectKind() + "_" + chain.objectId();
    }
}
