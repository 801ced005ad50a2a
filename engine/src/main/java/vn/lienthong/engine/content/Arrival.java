package vn.lienthong.engine.content;

import java.util.Set;

/** What inspection says about a file that arrived from outside. It is registered in either case. */
public sealed interface Arrival {
    /** The real type, by content. */
    String mediaType();

    record Clean(String mediaType) implements Arrival {}

    record Quarantined(String mediaType, Set<Suspicion> reasons) implements Arrival {
        public Quarantined {
            reasons = Set.copyOf(reasons);
            if (reasons.isEmpty()) throw new IllegalArgumentException("Quarantine needs a reason");
        }
    }
}
