package vn.lienthong.engine.shared;

/** The demand cannot be met because of what it points at: unknown, changed meanwhile, or not for this actor. */
public abstract sealed class EngineException extends RuntimeException
        permits UnknownException, StaleException, ForbiddenException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    protected EngineException(Refusal refusal) {
        super(refusal.code().name() + " " + refusal.args());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
