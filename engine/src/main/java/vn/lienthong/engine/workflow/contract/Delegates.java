package vn.lienthong.engine.workflow.contract;

import java.util.Set;

/** The names a model may bind automatic work to. */
public final class Delegates {
    /** Listener at the start of a unit's part of a directive: gives it its role, unit and due date. */
    public static final String TAKE_ASSIGNMENT = "takeAssignment";

    /** All of them. */
    public static final Set<String> ALL = Set.of(TAKE_ASSIGNMENT);

    private Delegates() {}
}
