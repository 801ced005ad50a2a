package vn.lienthong.webapp.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.inbox.TaskChange;
import vn.lienthong.engine.inbox.TaskChange.Kind;
import vn.lienthong.engine.inbox.TaskKeys;
import vn.lienthong.engine.notification.BrowserNotice;
import vn.lienthong.engine.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

class LiveNewsTests {
    private static final PersonId ME = new PersonId(new UUID(0, 1));
    private static final TaskKeys KEYS = new TaskKeys(ME, Set.of("ours"), Map.of());

    @Test
    void whatComesToAPersonIsLoudForWhoWantsAll() {
        assertThat(isLoud(null, null, Kind.OTHER, BrowserNotice.ALL)).isTrue();
        assertThat(isLoud("ours", ME, Kind.GIVEN, BrowserNotice.ALL)).isTrue();
        assertThat(isLoud("ours", ME, Kind.GIVEN, BrowserNotice.URGENT)).isFalse();
        assertThat(isLoud("ours", ME, Kind.CLAIM, BrowserNotice.ALL)).isFalse();
    }

    @Test
    void beingUrgedIsUrgent() {
        assertThat(isLoud("ours", null, Kind.URGED, BrowserNotice.URGENT)).isTrue();
        assertThat(isLoud("ours", null, Kind.URGED, BrowserNotice.NONE)).isFalse();
    }

    private static boolean isLoud(@Nullable String was, @Nullable PersonId claimedBy, Kind kind, BrowserNotice wanted) {
        var change = new TaskChange(new UUID(0, 2), was, "ours", claimedBy, kind, false);
        return LiveNews.of(List.of(change), KEYS, wanted).getFirst().loud();
    }
}
