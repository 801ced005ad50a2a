package vn.lienthong.webapp.problem;

import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;

/**
 * How a controller answers a refusal it has no better place for: the web edge turns it into a problem document, a page or
 * a message on the page, with the status of the code (409 or 422). It never leaves a controller downwards.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final String field;

    public RefusedException(Refusal refusal) {
        this(refusal, "");
    }

    /** @param field of the caller's form it is about; empty for the whole of it */
    public RefusedException(Refusal refusal, String field) {
        super(refusal.code().name() + " " + refusal.args(), null, false, false);
        this.refusal = refusal;
        this.field = field;
    }

    /** The value of a done outcome; a refused one is answered to the caller. */
    public static <T> T unlessDone(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new RefusedException(refusal);
        };
    }

    public Refusal refusal() {
        return refusal;
    }

    String field() {
        return field;
    }
}
