package vn.lienthong.engine.shared;

/** What the demand names does not exist, or not for this actor: the two look alike, so that nothing can be guessed. */
public final class UnknownException extends EngineException {
    private static final long serialVersionUID = 1L;

    public UnknownException(Refusal refusal) {
        super(refusal);
    }

    public UnknownException(String what) {
        this(Refusal.of(SharedRefusal.UNKNOWN, "what", what));
    }
}
