package vn.lienthong.webapp.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.problem.Problem.FieldProblem;

/** The one place where a problem becomes an answer: a page, a message for the open page, or RFC 9457 JSON. */
@Component
public final class ProblemWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final RefusalTexts texts;
    private final LocaleResolver locales;
    private final ProblemPages pages;
    private final JsonMapper json;

    ProblemWriter(RefusalTexts texts, LocaleResolver locales, ProblemPages pages, JsonMapper json) {
        this.texts = texts;
        this.locales = locales;
        this.pages = pages;
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        write(request, response, Problem.of(refusal));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        var locale = locales.resolveLocale(request);
        var view = view(problem, request, locale);
        LOG.info("Answered {} {}", view.status(), view.code());
        response.setStatus(view.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var again = problem.retryAfter();
        if (again != null) response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(again.toSeconds()));
        if (HttpMethod.HEAD.matches(request.getMethod())) return;
        switch (RequestKind.of(request)) {
            case PAGE -> pages.page(request, response, view, locale);
            case FRAGMENT -> pages.fragment(request, response, view, locale);
            case DATA -> data(response, view, locale);
        }
    }

    private ProblemView view(Problem problem, HttpServletRequest request, Locale locale) {
        var refusal = problem.refusal();
        var detail = texts.text(refusal, locale);
        return new ProblemView("urn:lienthong:problem:" + refusal.code().name(), problem.status().value(),
                texts.title(problem.status(), locale), detail,
                texts.next(refusal, locale).orElse(null), refusal.code().name(), request.getRequestURI(),
                References.current(), fields(problem, detail));
    }

    private static List<FieldProblem> fields(Problem problem, String detail) {
        return problem.fields()
                .stream()
                .map(one -> one.text().isEmpty() ? new FieldProblem(one.field(), detail) : one)
                .toList();
    }

    private void data(HttpServletResponse response, ProblemView view, Locale locale) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        json.writeValue(response.getWriter(), view);
    }
}
