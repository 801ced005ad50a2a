package vn.lienthong.webapp.security;

import org.springframework.security.core.AuthenticationException;

/** Carries the verdict through the filter chain to the sign-in page. */
public final class SignInRefusedException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final transient SignInVerdict verdict;

    SignInRefusedException(SignInVerdict verdict) {
        super(verdict.getClass().getSimpleName());
        this.verdict = verdict;
    }

    public SignInVerdict verdict() {
        return verdict;
    }
}
