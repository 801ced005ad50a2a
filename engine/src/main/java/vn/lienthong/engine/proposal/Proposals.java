package vn.lienthong.engine.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What can be proposed by now.
 *
 * @param reason why nothing, or nothing yet, could be read: a stable word; null when all is well
 */
public record Proposals(ReadingState state, @Nullable String reason, List<Proposal> items) {
    public Proposals {
        items = List.copyOf(items);
    }
}
