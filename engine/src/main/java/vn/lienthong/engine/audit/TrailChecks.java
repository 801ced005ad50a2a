package vn.lienthong.engine.audit;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/** The chains of the stored trail, to be checked. Where organisations are absent everything is meant. */
public interface TrailChecks {
    /**
     * How many chains there are, for the progress of a check.
     *
     * @param most how far to count
     */
    long count(int most);

    /**
     * What was found on a piece of the way.
     *
     * @param walked how many chains lay there, also those that concern other organisations
     * @param chains those that concern these organisations, also ones that have lost their head: somebody took it away to
     *               hide where the chain ended
     * @param next   where to go on; null when nothing is left
     */
    record Piece(int walked, List<ChainState> chains, @Nullable String next) {
        public Piece {
            chains = List.copyOf(chains);
        }
    }

    /**
     * Checks some chains whole, one after the other by their objects.
     *
     * @param after where the last piece ended; null at the beginning
     * @param most  how many chains to walk along
     */
    Piece check(@Nullable Set<OrganisationId> within, @Nullable String after, int most);
}
