package vn.lienthong.webapp.start;

/**
 * How a part of the product is.
 *
 * @param reason why it is not ready, for an operator; empty when it is
 */
public record Condition(State state, String reason) {
    public static final Condition READY = new Condition(State.READY, "");

    /** In the order of a good start. */
    public enum State {
        STARTING, READY, DOWN
    }

    public static Condition starting(String reason) {
        return new Condition(State.STARTING, reason);
    }

    public static Condition down(String reason) {
        return new Condition(State.DOWN, reason);
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
