package vn.lienthong.engine.document;

/** Where an incoming document stands (Decree 30/2020/NĐ-CP, art. 20–24). */
public enum IncomingState {
    RECEIVED, REGISTERED, PRESENTED, DIRECTED, IN_PROGRESS, RESOLVED, RETURNED_TO_SENDER, WITHDRAWN;

    public boolean isOpen() {
        return switch (this) {
            case RECEIVED, REGISTERED, PRESENTED, DIRECTED, IN_PROGRESS -> true;
            case RESOLVED, RETURNED_TO_SENDER, WITHDRAWN -> false;
        };
    }
}
