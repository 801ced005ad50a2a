package vn.lienthong.engine.shared;

import java.util.Map;

/** Somebody else was faster, or the page is old: the object is no longer in the state the demand assumes. */
public final class StaleException extends EngineException {
    private static final long serialVersionUID = 1L;

    public StaleException(Refusal refusal) {
        super(refusal);
    }

    public StaleException(String what) {
        this(Refusal.of(SharedRefusal.STALE, "what", what));
    }

    /** @param id which one, for the log */
    public StaleException(String what, Object id) {
        this(new Refusal(SharedRefusal.STALE, Map.of("what", what, "id", id.toString())));
    }
}
