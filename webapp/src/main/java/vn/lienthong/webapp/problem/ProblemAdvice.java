package vn.lienthong.webapp.problem;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Every failure of every controller ends here. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {
    private final Failures failures;
    private final ProblemWriter problems;

    ProblemAdvice(Failures failures, ProblemWriter problems) {
        this.failures = failures;
        this.problems = problems;
    }

    @ExceptionHandler
    void any(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return; // the caller has hung up or got half an answer: nothing to add
        response.resetBuffer();
        problems.write(request, response, failures.problem(e));
    }

    /** The filters before us know the way to the sign-in page. */
    @SuppressWarnings("DoNotCallSuggester") // called by the framework
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void notAllowed(RuntimeException e) {
        throw e;
    }

    /** The caller hung up; there is nobody to answer. */
    @ExceptionHandler
    void goneAway(AsyncRequestNotUsableException e) {}
}
