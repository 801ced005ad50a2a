package vn.lienthong.webapp.live;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;

import vn.lienthong.engine.inbox.TaskKeys;
import vn.lienthong.engine.notification.BrowserNotice;
import vn.lienthong.engine.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

class LiveStreamTests {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final PersonId READER = new PersonId(new UUID(0, 1));

    private final LiveStream stream = new LiveStream(new LiveReader(READER, "session", 1, true, Instant.MAX),
            new LiveRights(new TaskKeys(READER, Set.of(), Map.of()), BrowserNotice.NONE), START,
            new MockAsyncContext(new MockHttpServletRequest(), null), new ByteArrayOutputStream());

    @Test
    void asksForRightsOnceAtATimeHoweverLongItTakes() {
        assertThat(stream.beginsAsking(START.plusSeconds(59), PAUSE)).isFalse();
        assertThat(stream.beginsAsking(START.plusSeconds(60), PAUSE)).isTrue();
        assertThat(stream.beginsAsking(START.plusSeconds(600), PAUSE)).isFalse();

        stream.hasAsked(START.plusSeconds(610));

        assertThat(stream.beginsAsking(START.plusSeconds(669), PAUSE)).isFalse();
        assertThat(stream.beginsAsking(START.plusSeconds(670), PAUSE)).isTrue();
    }
}
