package vn.lienthong.engine.inbox;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people keep of their inbox stays theirs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxChoicesIT {
    private static final InboxFilter EXPRESS = new InboxFilter(InboxView.MINE, "userTask_sign", Direction.OUTGOING,
            "EXPRESS", "đất đai");

    private EngineContext engine;
    private Actor one;
    private Actor other;

    @BeforeAll
    void start() {
        engine = new EngineContext();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @BeforeEach
    void newPeople() {
        one = Actor.of(new PersonId(UUID.randomUUID()));
        other = Actor.of(new PersonId(UUID.randomUUID()));
    }

    @Nested
    class SavedFilters {
        @Test
        void areFoundAgainInTheirOrderByTheirPersonOnly() {
            var first = save(one, "Hỏa tốc chờ ký", EXPRESS);
            var second = save(one, "Đã xong", InboxFilter.of(InboxView.FINISHED));

            assertThat(kept().of(one)).containsExactly(new SavedFilter(done(first), "Hỏa tốc chờ ký", EXPRESS),
                    new SavedFilter(done(second), "Đã xong", InboxFilter.of(InboxView.FINISHED)));
            assertThat(kept().of(other)).isEmpty();
            assertThat(kept().of(one.standingInFor(other.requirePerson()))).hasSize(2);
        }

        @Test
        void areSavedOnceByADoubleClick() {
            var both = IntStream.range(0, 4)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> save(one, "Hỏa tốc", EXPRESS)))
                    .toList();

            var ids = both.stream().map(CompletableFuture::join).map(InboxChoicesIT::done).distinct().toList();

            assertThat(ids).hasSize(1);
            assertThat(kept().of(one)).hasSize(1);
        }

        @Test
        void neverBecomeMoreThanCanBeOverlooked() {
            var together = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> save(one, "Bộ lọc " + i, EXPRESS)))
                    .toList();
            var outcomes = together.stream().map(CompletableFuture::join).toList();

            assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(12);
            assertThat(code(save(one, "Một cái nữa", EXPRESS))).isEqualTo(InboxRefusal.TOO_MANY_FILTERS);
            kept().delete(one, kept().of(one).getFirst().id());
            assertThat(save(one, "Một cái nữa", EXPRESS)).isInstanceOf(Outcome.Done.class);
        }

        @Test
        void haveANameThatCanBeSeenAndIsTheirs() {
            save(one, "Của tôi", EXPRESS);
            var unseen = List.of("", "  ", "\u200b\u202e", "\u0000\t");

            for (var name : unseen)
                assertThat(code(save(one, name, EXPRESS))).isEqualTo(InboxRefusal.FILTER_NAME_MISSING);
            assertThat(code(save(one, "x".repeat(61), EXPRESS))).isEqualTo(InboxRefusal.FILTER_NAME_TOO_LONG);
            assertThat(code(save(one, " Của\u0000  tôi ", InboxFilter.of(InboxView.ALL))))
                    .isEqualTo(InboxRefusal.FILTER_NAME_TAKEN);
            save(other, "Của tôi", EXPRESS).orThrow();
        }

        @Test
        void areRenamedAndDeletedByTheirPersonAlone() {
            var id = done(save(one, "Tên cũ", EXPRESS));
            save(one, "Tên khác", EXPRESS);

            assertThatThrownBy(() -> kept().rename(other, id, "Cướp")).isInstanceOf(UnknownException.class);
            kept().delete(other, id);
            assertThat(code(kept().rename(one, id, "Tên khác"))).isEqualTo(InboxRefusal.FILTER_NAME_TAKEN);
            kept().rename(one, id, "Tên cũ").orThrow();
            kept().rename(one, id, "Tên mới").orThrow();

            assertThat(names(one)).containsExactly("Tên mới", "Tên khác");
            kept().delete(one, id);
            kept().delete(one, id);
            assertThat(names(one)).containsExactly("Tên khác");
        }

        @Test
        void openThoughTheirStepAndViewAreNoMore() {
            var id = done(save(one, "Từ bản cũ",
                    new InboxFilter(InboxView.ALL, "userTask_gone", null, "NO_SUCH_URGENCY", null)));
            engine.jdbc()
                    .sql("UPDATE saved_filter SET view = 'GONE', direction = 'ASIDE' WHERE id = ?")
                    .param(id)
                    .update();

            var filter = kept().of(one).getFirst().filter();

            assertThat(filter).isEqualTo(
                    new InboxFilter(InboxView.ALL, "userTask_gone", null, "NO_SUCH_URGENCY", null));
        }

        private List<String> names(Actor actor) {
            return kept().of(actor).stream().map(SavedFilter::name).toList();
        }
    }

    @Nested
    class Columns {
        @Test
        void areTheUsualOnesUntilSomebodyChooses() {
            columns().choose(one, List.of(InboxColumn.STEP, InboxColumn.SENDER, InboxColumn.STEP));

            assertThat(columns().of(one)).containsExactly(InboxColumn.STEP, InboxColumn.SENDER);
            assertThat(columns().of(other)).containsExactly(InboxColumn.values());
        }

        @Test
        void canAllBeLeftOutAndComeBack() {
            columns().choose(one, List.of());
            var none = columns().of(one);
            columns().choose(one, List.of(InboxColumn.values()));

            assertThat(none).isEmpty();
            assertThat(columns().of(one)).containsExactly(InboxColumn.values());
        }

        @Test
        void bearNamesOfAnotherRelease() {
            columns().choose(one, List.of(InboxColumn.HOLDER));
            engine.jdbc()
                    .sql("UPDATE chosen_columns SET shown = shown || 'SMELL'::text WHERE person_id = ?")
                    .param(one.requirePerson().value())
                    .update();

            assertThat(columns().of(one)).containsExactly(InboxColumn.HOLDER);
        }

        private ChooseColumns columns() {
            return engine.get(ChooseColumns.class);
        }
    }

    private KeepFilters kept() {
        return engine.get(KeepFilters.class);
    }

    private Outcome<UUID> save(Actor actor, String name, InboxFilter filter) {
        return kept().save(actor, name, filter);
    }

    private static UUID done(Outcome<UUID> outcome) {
        return outcome.orThrow();
    }

    private static Object code(Outcome<UUID> outcome) {
        if (outcome instanceof Outcome.Refused<UUID>(var refusal)) return refusal.code();
        return outcome;
    }
}
