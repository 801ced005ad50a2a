package vn.lienthong.engine.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The road of one document: the picture it follows, and where it is on it.
 *
 * @param process key of the model
 * @param version the version this document follows to its end, also when newer ones exist
 * @param model   the BPMN of that version
 * @param passed  ids of the flow nodes that are behind it; one that it came back to is in both lists
 * @param current where it waits; empty when the road has ended
 */
public record RoadProgress(String process, int version, String model, Set<String> passed, List<Place> current) {
    public RoadProgress {
        passed = Set.copyOf(passed);
        current = List.copyOf(current);
    }

    /** A flow node the document is at; in a part for several units, once for each. */
    public record Place(String node, Instant since) {}
}
