package vn.lienthong.engine.shared;

/** The actor may see the object but not do this. */
public final class ForbiddenException extends EngineException {
    private static final long serialVersionUID = 1L;

    public ForbiddenException(Refusal refusal) {
        super(refusal);
    }

    public ForbiddenException(String what) {
        this(Refusal.of(SharedRefusal.FORBIDDEN, "what", what));
    }
}
