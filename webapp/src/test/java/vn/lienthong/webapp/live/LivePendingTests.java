package vn.lienthong.webapp.live;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LivePendingTests {
    private static final String EVENT = "x".repeat(1000);

    private final LivePending pending = new LivePending();

    @Test
    void oneWritesAtATime() {
        var first = pending.add("a", "refresh");
        var second = pending.add("b", "refresh");

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(pending.next()).isEqualTo(new LivePending.Text("ab"));
        assertThat(pending.next()).isEqualTo(new LivePending.Idle());
        assertThat(pending.add("c", "refresh")).isTrue();
    }

    @Test
    void whoeverReadsNothingIsToldToRefreshInsteadOfEverything() {
        for (int i = 0; i < 1000; i++) pending.add(EVENT, "refresh");

        var text = (LivePending.Text) pending.next();

        assertThat(text.text()).startsWith("refresh").hasSizeLessThanOrEqualTo(16_000);
    }

    @Test
    void theLastWordIsWrittenBeforeTheEnd() {
        pending.add("a", "refresh");
        assertThat(pending.close("bye")).isFalse();

        assertThat(pending.add("b", "refresh")).isFalse();
        assertThat(pending.next()).isEqualTo(new LivePending.Text("bye"));
        assertThat(pending.next()).isEqualTo(new LivePending.End());
        assertThat(pending.close("again")).isFalse();
    }

    @Test
    void whatCannotBeWrittenEnds() {
        pending.add("a", "refresh");
        pending.next();
        pending.add("b", "refresh");
        pending.fail();

        assertThat(pending.next()).isEqualTo(new LivePending.End());
        assertThat(pending.isClosed()).isTrue();
    }
}
