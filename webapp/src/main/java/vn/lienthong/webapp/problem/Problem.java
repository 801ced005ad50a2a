package vn.lienthong.webapp.problem;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.lienthong.engine.shared.Refusal;

/**
 * An answer that is not what was asked for, before it is put into words.
 *
 * @param retryAfter when it makes sense to ask again; null when asking again will not help
 * @param fields     what is wrong with single fields of the input
 */
record Problem(HttpStatus status, Refusal refusal, @Nullable Duration retryAfter, List<FieldProblem> fields) {
    Problem {
        fields = List.copyOf(fields);
    }

    static Problem of(Refusal refusal) {
        return of(RefusalStatus.of(refusal.code()), refusal);
    }

    static Problem of(HttpStatus status, Refusal refusal) {
        return new Problem(status, refusal, null, List.of());
    }

    /** The same, about one field: what is said of the whole is said of the field. */
    Problem about(String field) {
        return new Problem(status, refusal, retryAfter, List.of(new FieldProblem(field, "")));
    }

    /** @param text in the language of the request, as the validation made it; empty when the refusal says it all */
    record FieldProblem(String field, String text) {}
}
