package vn.lienthong.webapp.problem;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.SharedRefusal;

/** Answers what the servlet container reports by status alone; asked for directly it is an unknown page. */
@Controller
final class ContainerErrors implements ErrorController {
    private final ProblemWriter problems;

    ContainerErrors(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer reported
                ? reported
                : 404;
        problems.write(request, response, problem(code));
    }

    private static Problem problem(int code) {
        return switch (code) {
            case 404 -> Problem.of(Refusal.of(SharedRefusal.UNKNOWN, "what", "page"));
            case 405 -> Problem.of(Refusal.of(WebRefusal.METHOD_NOT_ALLOWED));
            case 413 -> Problem.of(Refusal.of(SharedRefusal.TOO_LARGE));
            default -> code >= 400 && code < 500
                    ? Problem.of(HttpStatus.BAD_REQUEST, Refusal.of(SharedRefusal.INVALID_INPUT))
                    : Problem.of(Refusal.of(WebRefusal.INTERNAL));
        };
    }
}
