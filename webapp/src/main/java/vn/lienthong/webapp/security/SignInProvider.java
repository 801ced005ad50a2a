package vn.lienthong.webapp.security;

import java.util.List;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.SignIn;
import vn.lienthong.engine.access.SignInResult;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.problem.WebRefusal;

/** Hands name and password to the engine. The password is dropped as soon as the answer is there. */
@Component
final class SignInProvider implements AuthenticationProvider {
    private final SignIn signIn;
    private final Introduction introduction;

    SignInProvider(SignIn signIn, Introduction introduction) {
        this.signIn = signIn;
        this.introduction = introduction;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return switch (signIn.signIn(read(attempt))) {
            case SignInResult.SignedIn result ->
                UsernamePasswordAuthenticationToken.authenticated(introduction.of(result), null, List.of());
            case SignInResult.Rejected() -> throw new SignInRefusedException(Refusal.of(WebRefusal.SIGN_IN_WRONG));
            case SignInResult.Paused(var pause) ->
                throw new SignInRefusedException(Refusal.of(WebRefusal.SIGN_IN_WAIT, "seconds", pause.toSeconds() + 1));
        };
    }

    private static SignIn.Attempt read(Authentication attempt) {
        var password = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        var client = attempt.getDetails() instanceof WebAuthenticationDetails details
                && details.getRemoteAddress() != null ? details.getRemoteAddress() : "";
        return new SignIn.Attempt(attempt.getName(), password, client);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
