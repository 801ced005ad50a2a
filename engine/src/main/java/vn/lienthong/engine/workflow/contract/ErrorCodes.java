package vn.lienthong.engine.workflow.contract;

import java.util.Set;

/** The refusals a model may catch with a boundary event. The roads so far have none: their rules speak in use cases. */
public final class ErrorCodes {
    public static final Set<String> ALL = Set.of();

    private ErrorCodes() {}
}
