package vn.lienthong.webapp.problem;

import java.sql.SQLException;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTests {
    private final Failures failures = new Failures();

    static Stream<Exception> whileTheDatabaseGoesAway() {
        return Stream.of(
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed")),
                new ServletException("Request processing failed", // the session, while the answer is written
                        new TransactionSystemException("JDBC rollback failed",
                                new SQLException("Connection is closed"))),
                new IllegalStateException("the engine", new IllegalStateException("its mapper",
                        new SQLException("terminating connection due to unexpected postmaster exit", "57P02"))),
                new IllegalStateException("the engine", new SQLException("An I/O error occurred", "08006")));
    }

    @ParameterizedTest
    @MethodSource("whileTheDatabaseGoesAway")
    void saysComeBackSoonWhenTheDatabaseWentAwayInTheMiddle(Exception failure) {
        var problem = failures.problem(failure);

        assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(problem.retryAfter()).isNotNull();
    }

    @Test
    void takesNoWrongStatementForAnOutage() {
        var problem = failures.problem(new IllegalStateException(new SQLException("duplicate key", "23505")));

        assertThat(problem.status()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
