package vn.lienthong.signing.pdf;

import org.jspecify.annotations.Nullable;

/**
 * Places proposed to the drafter, who confirms or moves them.
 *
 * @param number null when no anchor for it was found; the same holds for the others
 */
public record ProposedPlacements(@Nullable TextField number, @Nullable TextField date, @Nullable Placement signature)
        implements
            PlacementsOutcome {}
