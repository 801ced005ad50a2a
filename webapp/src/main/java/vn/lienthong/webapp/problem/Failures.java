package vn.lienthong.webapp.problem;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.ServletException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import vn.lienthong.engine.shared.EngineException;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outage;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.SharedRefusal;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.problem.Problem.FieldProblem;

/** Decides what each failure is to the caller, and writes the ones that are ours into the log with their cause. */
@Component
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Duration AGAIN_SOON = Duration.ofSeconds(10);

    Problem problem(Exception failure) {
        return switch (failure) {
            case EngineException e -> Problem.of(status(e), e.refusal());
            case RefusedException e -> refused(e);
            case FaultException e -> outside(e, e.origin());
            case MethodArgumentTypeMismatchException e -> mismatch(e);
            case BindException e -> invalid(e);
            case TypeMismatchException _,HttpMessageNotReadableException _,RequestRejectedException _ -> invalid();
            case ErrorResponse e -> ofSpring(failure, e);
            // what fails while the answer is written, as the session that is kept with it
            case ServletException e when e.getCause() instanceof Exception cause -> problem(cause);
            case CannotCreateTransactionException e -> outside(e, FaultException.Origin.OURS);
            case DataAccessResourceFailureException e -> outside(e, FaultException.Origin.OURS);
            case TransientDataAccessException e -> outside(e, FaultException.Origin.OURS);
            case TransactionSystemException e -> outside(e, FaultException.Origin.OURS);
            default -> Outage.isBehind(failure)
                    ? outside(failure, FaultException.Origin.OURS)
                    : unexpected(failure);
        };
    }

    private static Problem refused(RefusedException e) {
        var whole = Problem.of(e.refusal());
        return e.field().isEmpty() ? whole : whole.about(e.field());
    }

    private static HttpStatus status(EngineException e) {
        return switch (e) {
            case UnknownException _ -> HttpStatus.NOT_FOUND;
            case StaleException _ -> HttpStatus.CONFLICT;
            case ForbiddenException _ -> HttpStatus.FORBIDDEN;
        };
    }

    /** 502 when a partner answered badly, 503 when a part of ours or a trust service is away for now. */
    private static Problem outside(Exception e, FaultException.Origin origin) {
        LOG.warn("Outside fault, origin {}", origin, e);
        var status = switch (origin) {
            case SENDER, RECEIVER -> HttpStatus.BAD_GATEWAY;
            case OURS, TRUST_SERVICE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        return new Problem(status, Refusal.of(SharedRefusal.OUTSIDE_FAULT), AGAIN_SOON, List.of());
    }

    /** A malformed id in a path is an address that does not exist: it looks like any other unknown object. */
    private static Problem mismatch(MethodArgumentTypeMismatchException e) {
        return e.getParameter().hasParameterAnnotation(PathVariable.class) ? unknown() : invalid();
    }

    private static Problem invalid(BindException e) {
        var fields = e.getFieldErrors()
                .stream()
                .map(error -> new FieldProblem(error.getField(),
                        error.getDefaultMessage() == null ? "" : error.getDefaultMessage()))
                .toList();
        return new Problem(HttpStatus.BAD_REQUEST, Refusal.of(SharedRefusal.INVALID_INPUT), null, fields);
    }

    private static Problem ofSpring(Exception failure, ErrorResponse response) {
        return switch (response.getStatusCode().value()) {
            case 404 -> unknown();
            case 405 -> Problem.of(Refusal.of(WebRefusal.METHOD_NOT_ALLOWED));
            case 406 -> Problem.of(HttpStatus.NOT_ACCEPTABLE, Refusal.of(WebRefusal.FORMAT_NOT_SUPPORTED));
            case 413 -> Problem.of(Refusal.of(SharedRefusal.TOO_LARGE));
            case 415 -> Problem.of(Refusal.of(WebRefusal.FORMAT_NOT_SUPPORTED));
            case 503 -> outside(failure, FaultException.Origin.OURS);
            default -> response.getStatusCode().is4xxClientError() ? invalid() : unexpected(failure);
        };
    }

    private static Problem unknown() {
        return Problem.of(Refusal.of(SharedRefusal.UNKNOWN, "what", "page"));
    }

    private static Problem invalid() {
        return Problem.of(Refusal.of(SharedRefusal.INVALID_INPUT));
    }

    private static Problem unexpected(Exception e) {
        LOG.error("Unexpected failure", e);
        return Problem.of(Refusal.of(WebRefusal.INTERNAL));
    }
}
