package vn.lienthong.signing.pdf;

import java.util.List;

/** What a search for anchor texts came to. */
public sealed interface AnchorsOutcome permits AnchorsOutcome.Anchors, Refused {

    /** Every place found, in page order, from top to bottom and left to right on a page; empty when there is none. */
    record Anchors(List<Anchor> found) implements AnchorsOutcome {

        public Anchors {
            found = List.copyOf(found);
        }
    }
}
