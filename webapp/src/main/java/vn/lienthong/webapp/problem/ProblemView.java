package vn.lienthong.webapp.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A problem in the reader's words; as JSON the members of RFC 9457 with our extensions.
 *
 * @param next      what the reader can do now; null where nothing better than 'try again' is known
 * @param reference found in the log; null only outside of a request
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(String type, int status, String title, String detail, @Nullable String next, String code,
        String instance, @Nullable String reference, List<Problem.FieldProblem> fields) {}
