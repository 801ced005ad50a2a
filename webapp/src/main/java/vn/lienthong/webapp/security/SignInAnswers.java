package vn.lienthong.webapp.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

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

import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.problem.ProblemWriter;
import vn.lienthong.webapp.problem.RequestKind;
import vn.lienthong.webapp.problem.WebRefusal;

/** After an attempt: the page goes on where the person wanted to go; the dialog in place gets a short answer. */
@Component
final class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    /** Tells a dialog in place who signed in: its page repeats its request only for the same person. */
    static final String PERSON_HEADER = "X-Person";

    private final ProblemWriter problems;
    private final Clock clock;
    private final SavedRequestAwareAuthenticationSuccessHandler toWantedPage = new SavedRequestAwareAuthenticationSuccessHandler();

    SignInAnswers(ProblemWriter problems, Clock clock) {
        this.problems = problems;
        this.clock = clock;
        toWantedPage.setRequestCache(new CookieRequestCache());
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws ServletException, IOException {
        if (RequestKind.of(request) == RequestKind.PAGE) {
            toWantedPage.onAuthenticationSuccess(request, response, authentication);
        } else {
            response.setHeader(PERSON_HEADER, authentication.getName());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException e) throws ServletException, IOException {
        if (!(e instanceof SignInRefusedException refused)) throw new ServletException(e);
        var refusal = refusal(refused.verdict());
        if (RequestKind.of(request) == RequestKind.PAGE) {
            request.setAttribute("refusal", refusal);
            request.getRequestDispatcher("/sign-in/refused").forward(request, response);
        } else {
            problems.write(request, response, refusal);
        }
    }

    private Refusal refusal(SignInVerdict verdict) {
        return switch (verdict) {
            case SignInVerdict.Wrong() -> Refusal.of(WebRefusal.SIGN_IN_WRONG);
            case SignInVerdict.WaitUntil(var instant) -> new Refusal(WebRefusal.SIGN_IN_WAIT,
                    Map.of("seconds", Math.max(1, Duration.between(clock.instant(), instant).toSeconds())));
            case SignInVerdict.Locked() -> Refusal.of(WebRefusal.SIGN_IN_LOCKED);
            case SignInVerdict.Accepted(var person) -> throw new IllegalStateException("Accepted: " + person.id());
        };
    }
}
