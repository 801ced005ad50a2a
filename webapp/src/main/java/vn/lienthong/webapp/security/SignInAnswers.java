package vn.lienthong.webapp.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;

import vn.lienthong.webapp.problem.ProblemWriter;
import vn.lienthong.webapp.problem.RequestKind;

/** After an attempt: the page goes on where the person wanted to go; the dialog in place gets a short answer. */
@Component
final class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private final ProblemWriter problems;
    private final SavedRequestAwareAuthenticationSuccessHandler toWantedPage = new SavedRequestAwareAuthenticationSuccessHandler();

    SignInAnswers(ProblemWriter problems) {
        this.problems = problems;
        toWantedPage.setRequestCache(new CookieRequestCache());
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws ServletException, IOException {
        if (RequestKind.of(request) == RequestKind.PAGE) {
            toWantedPage.onAuthenticationSuccess(request, response, authentication);
        } else {
            response.setHeader(SignedIn.HEADER, authentication.getName());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException e) throws ServletException, IOException {
        if (!(e instanceof SignInRefusedException refused)) throw new ServletException(e);
        if (RequestKind.of(request) == RequestKind.PAGE) {
            request.setAttribute("refusal", refused.refusal());
            request.getRequestDispatcher("/sign-in/refused").forward(request, response);
        } else {
            problems.write(request, response, refused.refusal());
        }
    }
}
