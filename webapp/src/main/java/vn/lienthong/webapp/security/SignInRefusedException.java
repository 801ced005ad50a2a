package vn.lienthong.webapp.security;

import org.springframework.security.core.AuthenticationException;

import vn.lienthong.engine.shared.Refusal;

/** Carries the engine's 'no' through the filter chain to the sign-in page. */
final class SignInRefusedException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    SignInRefusedException(Refusal refusal) {
        super(refusal.code().name());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
