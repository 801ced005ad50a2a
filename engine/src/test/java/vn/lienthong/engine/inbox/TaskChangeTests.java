package vn.lienthong.engine.inbox;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.inbox.TaskChange.Kind;
import vn.lienthong.engine.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

class TaskChangeTests {
    private static final PersonId ME = new PersonId(UUID.randomUUID());
    private static final PersonId ABSENT = new PersonId(UUID.randomUUID());
    private static final PersonId COLLEAGUE = new PersonId(UUID.randomUUID());
    private static final TaskKeys KEYS = new TaskKeys(ME, Set.of("ours"), Map.of("theirs", Set.of(ABSENT)));

    @Test
    void aTaskComesAndGoes() {
        assertThat(news(null, "ours", null, false)).isEqualTo(TaskNews.NEW);
        assertThat(news("ours", null, null, false)).isEqualTo(TaskNews.GONE);
        assertThat(news("ours", "elsewhere", null, false)).isEqualTo(TaskNews.GONE);
        assertThat(news("elsewhere", "theirs", null, false)).isEqualTo(TaskNews.NEW);
        assertThat(news("ours", "ours", null, false)).isEqualTo(TaskNews.CHANGED);
    }

    @Test
    void whoTookItMakesTheDifference() {
        assertThat(news("ours", "ours", COLLEAGUE, true)).isEqualTo(TaskNews.TAKEN);
        assertThat(news("ours", "ours", ME, true)).isEqualTo(TaskNews.OWN);
        assertThat(news("theirs", "theirs", ABSENT, true)).isEqualTo(TaskNews.OWN);
        assertThat(news("ours", "ours", ABSENT, true)).isEqualTo(TaskNews.TAKEN);
        assertThat(news("ours", "ours", null, true)).isEqualTo(TaskNews.FREE);
        assertThat(news("ours", "ours", COLLEAGUE, false)).isEqualTo(TaskNews.CHANGED);
    }

    @Test
    void whoGetsAColleaguesTaskOrIsUrgedHearsIt() {
        assertThat(news("ours", "ours", ME, Kind.GIVEN)).isEqualTo(TaskNews.GIVEN);
        assertThat(news("ours", "ours", COLLEAGUE, Kind.GIVEN)).isEqualTo(TaskNews.TAKEN);
        assertThat(news("ours", "ours", null, Kind.URGED)).isEqualTo(TaskNews.URGED);
        assertThat(news("theirs", "theirs", ABSENT, Kind.URGED)).isEqualTo(TaskNews.URGED);
        assertThat(news("ours", "ours", COLLEAGUE, Kind.URGED)).isEqualTo(TaskNews.CHANGED);
        assertThat(news("elsewhere", "elsewhere", null, Kind.URGED)).isNull();
    }

    @Test
    void whatIsNobodysBusinessIsNotTold() {
        assertThat(news(null, "elsewhere", null, false)).isNull();
        assertThat(news("elsewhere", null, ME, false)).isNull();
        assertThat(news("elsewhere", "elsewhere", ME, true)).isNull();
    }

    private static @Nullable TaskNews news(@Nullable String was, @Nullable String holder, @Nullable PersonId claimedBy,
            boolean isClaim) {
        return news(was, holder, claimedBy, isClaim ? Kind.CLAIM : Kind.OTHER);
    }

    private static @Nullable TaskNews news(@Nullable String was, @Nullable String holder, @Nullable PersonId claimedBy,
            Kind kind) {
        return new TaskChange(UUID.randomUUID(), was, holder, claimedBy, kind, false).seenWith(KEYS);
    }
}
