package vn.lienthong.webapp.outgoing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.SearchTest;
import vn.lienthong.webapp.fixtures.TestPeople;
import vn.lienthong.webapp.fixtures.TraceReceiver;
import vn.lienthong.webapp.fixtures.TraceReceiver.Span;
import vn.lienthong.webapp.start.internal.TestInstallation.WithSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** What those who watch are told of a piece of work, and what they are not. */
@SearchTest
class WatchedWorkIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LOGIN = "chuyenvien2.xa1";
    private static final String SUBJECT = "Đơn của bà Nguyễn Thị Bí Mật, CCCD 001188012345";
    /** Each tells of a person or of what a document says. */
    private static final String[] PRIVATE = {LOGIN, TestPeople.PASSWORD, "Bí Mật", "bi mat", "001188012345",
            "bimat@example.vn", "cong-van.pdf", "ai-do.xa9"};

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Environment settings;

    @Test
    void aTraceGoesFromTheRequestThroughTheOutboxToTheIndexAndTellsOfNobody() throws Exception {
        try (var collector = new TraceReceiver(WithSearch.tracePort())) {
            work();
            // the first requests may be told to nobody yet, and refused ones leave no work behind
            var relay = await(collector, "the work that followed", span -> span.name().equals("outbox index")
                    && collector.spans().stream().anyMatch(other -> isRequest(other, span.trace())));
            var useCase = await(collector, "its use case",
                    span -> span.name().equals("CreateDraft") && span.trace().equals(relay.trace()));
            var index = await(collector, "the call of the index",
                    span -> span.parent().equals(relay.id()) && span.facts().containsValue("elasticsearch"));

            assertThat(useCase.facts()).containsEntry("outcome", "done");
            assertThat(index.trace()).isEqualTo(relay.trace());
            assertThat(collector.spans()).allMatch(span -> span.events() == 0 && span.status().isEmpty());
            assertThat(collector.spans().toString()).doesNotContainIgnoringCase(PRIVATE);
        }
    }

    @Test
    void theLogNamesRequestsAndNoPeople() {
        var log = new ByteArrayOutputStream();
        var logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        var appender = jsonTo(log, logging);
        logging.getLogger("ROOT").addAppender(appender);
        String reference;
        try {
            work();
            reference = new Browserless(port).data("/documents/nothing")
                    .headers()
                    .firstValue("X-Reference")
                    .orElseThrow();
            Await.until("the reference", SOON, () -> log.toString(StandardCharsets.UTF_8).contains(reference));
        } finally {
            logging.getLogger("ROOT").detachAppender(appender);
            appender.stop();
        }

        var said = log.toString(StandardCharsets.UTF_8);
        assertThat(said.lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(said).contains("POST /outgoing/new 302", "\"reference\":\"" + reference + "\"", "\"traceId\":");
        assertThat(said).doesNotContainIgnoringCase(PRIVATE);
        for (var name : database.sql("SELECT full_name FROM person_version").query(String.class).list())
            assertThat(said).doesNotContain(name);
    }

    /** As the log file is written in production. */
    private OutputStreamAppender<ILoggingEvent> jsonTo(ByteArrayOutputStream log, LoggerContext logging) {
        logging.putObject(Environment.class.getName(), settings);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(logging);
        encoder.setFormat("ecs");
        encoder.start();
        var appender = new OutputStreamAppender<ILoggingEvent>();
        appender.setContext(logging);
        appender.setEncoder(encoder);
        appender.setOutputStream(log);
        appender.start();
        return appender;
    }

    /** A morning with everything that goes wrong. */
    private void work() {
        var stranger = new Browserless(port);
        stranger.page("/sign-in");
        stranger.post("/sign-in", Map.of("login", "ai-do.xa9", "password", "sai " + TestPeople.PASSWORD));
        stranger.page("/documents?q=bimat@example.vn");
        var desk = new Desk(new Browserless(port).signedInAs(LOGIN));
        var form = desk.newDraft(SUBJECT);
        desk.begin(form);
        desk.browser.post("/outgoing/new", form);
        form.put("subject", SUBJECT + "x".repeat(600));
        desk.browser.post("/outgoing/new", form);
        form.put("signer", SUBJECT);
        desk.browser.post("/outgoing/new", form);
        var id = desk.complete(SUBJECT, "huyện Đông Hải");
        desk.browser.page("/search?q=B%C3%AD+M%E1%BA%ADt+001188012345");
        desk.browser.page("/documents/" + id);
        desk.post(id, "submit", Map.of());
    }

    private static boolean isRequest(Span span, String trace) {
        return span.trace().equals(trace) && span.name().equals("http post /outgoing/new") && span.parent().isEmpty();
    }

    private static Span await(TraceReceiver collector, String what, Predicate<Span> wanted) {
        Await.until(what + " in " + collector.spans().size(), SOON, () -> collector.spans().stream().anyMatch(wanted));
        return collector.spans().stream().filter(wanted).findFirst().orElseThrow();
    }
}
