package vn.lienthong.webapp.problem;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers what fell through every other place, mostly failures in filters before the controllers. */
@Component
final class LastResort {
    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final Failures failures;
    private final ProblemWriter problems;

    LastResort(Failures failures, ProblemWriter problems) {
        this.failures = failures;
        this.problems = problems;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Exception e) throws IOException {
        if (response.isCommitted()) {
            LOG.warn("The answer broke off half way", e);
            return;
        }
        response.resetBuffer();
        problems.write(request, response, failures.problem(e));
    }
}
