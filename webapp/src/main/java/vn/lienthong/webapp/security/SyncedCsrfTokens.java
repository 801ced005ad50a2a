package vn.lienthong.webapp.security;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.util.StringUtils;

import vn.lienthong.webapp.problem.RequestKind;

/**
 * Takes the token from the header or from the form. Scripts read it from the cookie each time, so that a page opened
 * before a new sign-in in another tab goes on working; what stands in the page itself is masked anew in each answer, so
 * that compression gives nothing away (BREACH).
 */
final class SyncedCsrfTokens implements CsrfTokenRequestHandler {
    private static final int PLAIN_LENGTH = 36; // a UUID; the masked form is longer

    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
        if (RequestKind.of(request) == RequestKind.PAGE || isSignIn(request)) {
            var _ = token.get(); // writes the cookie for the scripts also when the page itself has no form
        }
    }

    /** Signing in takes the old token away; a page that signs in in place needs the new one for what it sends next. */
    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getServletPath().equals("/sign-in");
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        var header = request.getHeader(token.getHeaderName());
        if (StringUtils.hasText(header)) return header;
        var parameter = request.getParameter(token.getParameterName());
        if (parameter != null && parameter.length() == PLAIN_LENGTH) return parameter;
        return masked.resolveCsrfTokenValue(request, token);
    }
}
