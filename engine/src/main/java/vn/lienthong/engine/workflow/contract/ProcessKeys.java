package vn.lienthong.engine.workflow.contract;

/** Keys of the process models: the id of the process, its folder and its file name. */
public final class ProcessKeys {
    public static final String OUTGOING_DOCUMENT = "outgoing-document";
    public static final String INCOMING_DOCUMENT = "incoming-document";

    private ProcessKeys() {}
}
