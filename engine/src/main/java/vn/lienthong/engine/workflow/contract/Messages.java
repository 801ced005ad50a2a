package vn.lienthong.engine.workflow.contract;

import java.util.Set;

/** What reaches a waiting process from outside its own steps. */
public final class Messages {
    /** The sender took the document back before anybody opened it. */
    public static final String WITHDRAWN_BY_SENDER = "withdrawnBySender";

    /** All of them. */
    public static final Set<String> ALL = Set.of(WITHDRAWN_BY_SENDER);

    private Messages() {}
}
