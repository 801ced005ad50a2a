package vn.lienthong.webapp.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.SharedRefusal;
import vn.lienthong.webapp.problem.ProblemWriter;
import vn.lienthong.webapp.problem.RequestKind;
import vn.lienthong.webapp.problem.WebRefusal;

/**
 * What a request meets that may not go on. A page asked for without a session leads to the sign-in page; a script's
 * request gets 401, on which the page asks for the password in place and repeats it.
 */
@Component
final class ClosedDoor implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter problems;

    ClosedDoor(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (RequestKind.of(request) == RequestKind.PAGE) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
        } else {
            problems.write(request, response, Refusal.of(WebRefusal.SIGNED_OUT));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        var code = e instanceof CsrfException ? WebRefusal.PAGE_TOO_OLD : SharedRefusal.UNKNOWN;
        problems.write(request, response, Refusal.of(code));
    }

    void sendToPasswordPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (RequestKind.of(request)) {
            case PAGE -> response.sendRedirect(request.getContextPath() + "/password");
            case FRAGMENT, DATA -> {
                response.setHeader("HX-Redirect", request.getContextPath() + "/password");
                problems.write(request, response, Refusal.of(WebRefusal.PASSWORD_CHANGE_NEEDED));
            }
        }
    }
}
