package vn.lienthong.webapp.security;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Hands login and password to the engine. The password is dropped as soon as the answer is there. */
@Component
final class SignInProvider implements AuthenticationProvider {
    private final ObjectProvider<SignInCheck> check;

    SignInProvider(ObjectProvider<SignInCheck> check) {
        this.check = check;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var password = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        return switch (check.getObject().check(attempt.getName().strip(), password)) {
            case SignInVerdict.Accepted(var person) ->
                UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
            case SignInVerdict verdict -> throw new SignInRefusedException(verdict);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
