package vn.lienthong.webapp.security;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

import vn.lienthong.engine.fixtures.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

class SessionUseTests {
    private final TestClock clock = new TestClock();
    private final SessionUse use = new SessionUse(clock);
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aPageThatOnlyListensDoesNotKeepItsSessionAlive() {
        use.isOver(request("/inbox"));
        var end = use.endOf(request("/live"));
        for (int i = 0; i < 3; i++) {
            pass(Duration.ofMinutes(19));
            assertThat(use.isOver(request("/live"))).isFalse();
            assertThat(use.isOver(unasked("/inbox/tabs"))).isFalse();
        }
        pass(Duration.ofMinutes(4));

        assertThat(use.isOver(request("/live/missed"))).isTrue();
        assertThat(use.isOver(request("/inbox"))).isTrue();
        assertThat(end).isBefore(clock.instant());
    }

    @Test
    void whoWorksGoesOn() {
        for (int i = 0; i < 5; i++) {
            assertThat(use.isOver(request("/inbox"))).isFalse();
            pass(Duration.ofMinutes(50));
        }

        assertThat(use.endOf(request("/live"))).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
    }

    private void pass(Duration time) {
        clock.advance(time);
    }

    private MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setSession(session);
        return request;
    }

    private MockHttpServletRequest unasked(String path) {
        var request = request(path);
        request.addHeader("X-Live", "1");
        return request;
    }
}
