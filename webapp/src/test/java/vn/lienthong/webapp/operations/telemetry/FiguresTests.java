package vn.lienthong.webapp.operations.telemetry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.engine.shared.OutboxQueue;
import vn.lienthong.engine.shared.OutboxQueues;
import vn.lienthong.engine.workflow.ProcessFigures;
import vn.lienthong.webapp.security.OpenSessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FiguresTests {
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final AtomicInteger asked = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void asksTheDatabaseOnceForAllWhoLook() {
        var figures = figures(() -> {
            asked.incrementAndGet();
            return List.of(new OutboxQueue("index", 3, 1, NOON.minusSeconds(90), null));
        });

        figures.recent();
        figures.recent();
        bind(figures);

        assertThat(meters.get("lienthong.outbox.waiting").tag("topic", "index").gauge().value()).isEqualTo(3);
        assertThat(meters.get("lienthong.outbox.oldest").tag("topic", "index").gauge().value()).isEqualTo(90);
        assertThat(meters.get("lienthong.outbox.waiting").tag("topic", "mail").gauge().value()).isZero();
        assertThat(asked).hasValue(1);
    }

    @Test
    void tellsNoNumberWhereNobodyCouldCount() {
        var figures = figures(() -> {
            throw new DataAccessResourceFailureException("away");
        });

        assertThatThrownBy(figures::recent).isInstanceOf(DataAccessResourceFailureException.class);
        bind(figures);

        assertThat(meters.get("lienthong.outbox.waiting").tag("topic", "index").gauge().value()).isNaN();
        assertThat(meters.get("lienthong.jobs").tag("state", "failed").gauge().value()).isNaN();
    }

    private void bind(Figures figures) {
        new FigureMeters(figures, List.of(handler("index"), handler("mail")), List.of(), CLOCK).bindTo(meters);
    }

    private static Figures figures(OutboxQueues queues) {
        return new Figures(queues, new ProcessFigures() {
            @Override
            public List<Running> running() {
                return List.of(new Running("incoming-document", 2, 7));
            }

            @Override
            public Jobs jobs() {
                return new Jobs(1, 2, 0, null);
            }
        }, () -> new OpenSessions.Count(5, 4), CLOCK);
    }

    private static OutboxHandler handler(String topic) {
        return new OutboxHandler() {
            @Override
            public String topic() {
                return topic;
            }

            @Override
            public void handle(List<UUID> keys) {}
        };
    }
}
