package vn.lienthong.engine.content.internal;

import java.io.IOException;

import vn.lienthong.engine.content.Flaw;

/** Inspection stops here: more reading would cost too much or say nothing. */
final class FlawException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    FlawException(Flaw flaw) {
        super(flaw.name());
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
