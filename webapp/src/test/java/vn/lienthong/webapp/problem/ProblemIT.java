package vn.lienthong.webapp.problem;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Look;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class ProblemIT {
    private static final Logger OURS = (Logger) LoggerFactory.getLogger("vn.lienthong");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    @LocalServerPort
    private int port;

    @BeforeEach
    void listen() {
        OURS.setLevel(Level.INFO);
        log.start();
        OURS.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        OURS.detachAppender(log);
    }

    @ParameterizedTest
    @CsvSource({"/test/object/0198a000-0000-7000-8000-000000000001, 404, UNKNOWN", "/test/object/no-id, 404, UNKNOWN",
            "/nowhere, 404, UNKNOWN", "/test/stale, 409, STALE", "/test/forbidden, 403, FORBIDDEN",
            "/test/refused, 409, STALE", "/test/fault, 503, OUTSIDE_FAULT", "/test/bug, 500, INTERNAL",
            "/test/echo, 405, METHOD_NOT_ALLOWED"})
    void answersEachKindOfNoAsAProblemDocument(String path, int status, String code) {
        var answer = new Browserless(port).signedInAs("hoa").data(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"urn:lienthong:problem:" + code + "\"", "\"status\":" + status,
                "\"title\":", "\"detail\":", "\"reference\":\"" + reference(answer) + "\"");
    }

    @Test
    void anUnknownPageSaysWhatItIsAndWhereToGo() {
        var answer = new Browserless(port).signedInAs("hoa").page("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/assets/v").doesNotContain("/assets/css");
        assertThat(answer.body()).contains("Không tìm thấy trang, hoặc bạn không được xem.", "Về trang đầu",
                reference(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/fault", "/test/bug", "/nowhere"})
    void thePageOfAProblemStandsInNobodysWay(String path) {
        try (var visit = Chromium.visit(port, Screen.PHONE).signedInAs("hoa").open(path)) {
            assertThat(visit.isInSight("#content .button-primary")).isTrue();
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.as(Look.NARROW).misfits()).isEmpty();
        }
    }

    @Test
    void tellsNothingOfTheInside() {
        var answer = new Browserless(port).signedInAs("hoa").data("/test/bug");

        assertThat(answer.body()).doesNotContain("secret", "Exception", "vn.lienthong.webapp");
    }

    @Test
    void speaksTheLanguageOfTheCaller() {
        var browser = new Browserless(port).signedInAs("hoa");

        var english = browser.send(browser.request("/test/stale")
                .header("Accept", "application/json")
                .header("Accept-Language", "en"));

        assertThat(english.body()).contains("the task is no longer as shown");
        assertThat(browser.data("/test/stale").body()).contains("công việc không còn như trên trang");
    }

    @Test
    void tellsWhenToAskAgainAfterAFaultOutside() {
        var answer = new Browserless(port).signedInAs("hoa").data("/test/fault");

        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
    }

    @Test
    void putsAMessageIntoTheOpenPage() {
        var answer = new Browserless(port).signedInAs("hoa").fragment("/test/stale");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("HX-Retarget")).hasValue("#messages");
        assertThat(answer.body()).contains("công việc không còn như trên trang", reference(answer))
                .doesNotContain("<html");
    }

    @Test
    void everyLineOfARequestCarriesItsReference() {
        var answer = new Browserless(port).signedInAs("hoa").data("/test/actor");

        // the line of the request itself is written after its answer
        Await.until(Duration.ofSeconds(5), () -> linesOf(reference(answer)).stream()
                .anyMatch(line -> line.getFormattedMessage().startsWith("GET /test/actor 200")));
        assertThat(linesOf(reference(answer))).extracting(ILoggingEvent::getFormattedMessage)
                .contains("Somebody asks who acts");
    }

    @Test
    void theReferenceLeadsFromTheScreenToTheCause() {
        var answer = new Browserless(port).signedInAs("hoa").page("/test/bug");

        assertThat(answer.body()).contains(reference(answer));
        assertThat(linesOf(reference(answer)))
                .anyMatch(line -> line.getThrowableProxy() != null
                        && "a secret of the inside".equals(line.getThrowableProxy().getMessage()));
    }

    @Test
    void writesTheReferenceIntoEachLineOfTheLogFile(@Autowired Environment settings) {
        assertThat(settings.getProperty("logging.pattern.correlation")).contains("%X{" + References.KEY);
    }

    private List<ILoggingEvent> linesOf(String reference) {
        return List.copyOf(log.list)
                .stream()
                .filter(line -> reference.equals(line.getMDCPropertyMap().get(References.KEY)))
                .toList();
    }

    private static String reference(HttpResponse<String> answer) {
        return answer.headers().firstValue(References.HEADER).orElseThrow();
    }
}
