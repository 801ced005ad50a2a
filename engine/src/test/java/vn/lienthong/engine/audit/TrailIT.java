package vn.lienthong.engine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrailIT {
    private static EngineContext engine;

    @BeforeAll
    static void start() {
        engine = new EngineContext();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void keepsTheEventsOfAnObjectAsOneUnbrokenChain() {
        var object = UUID.randomUUID();

        happens(object, "one", "two");
        happens(object, "three");

        var trail = find(about(object), 10);
        assertThat(trail).extracting(AuditEntry::act).containsExactly("three", "two", "one");
        assertThat(trail).extracting(AuditEntry::position).containsExactly(3L, 2L, 1L);
        assertThat(trail().check(object)).singleElement().matches(ChainState::isWhole);
    }

    @Test
    void tellsWhenAPersonLastDidAnActWithEachOfSeveralObjects() {
        var me = UUID.randomUUID();
        var mine = UUID.randomUUID();
        var theirs = UUID.randomUUID();
        for (var act : List.of("read", "other", "read"))
            engine.transaction().executeWithoutResult(_ -> publish(mine, act, me));
        happens(mine, "read");
        happens(theirs, "read");
        engine.transaction().executeWithoutResult(_ -> publish(theirs, "other", me));

        assertThat(trail().latest("read", me, List.of(mine, theirs, UUID.randomUUID())))
                .isEqualTo(Map.of(mine, find(about(mine), 10).get(1).at()));
        assertThat(trail().latest("read", me, List.of())).isEmpty();
    }

    @Test
    void staysOneChainWhereNodesTakeTurnsAndWhatIsRolledBackIsInBetween() {
        var object = UUID.randomUUID();
        try (var other = new EngineContext(context -> context.registerBean(DataSource.class,
                () -> engine.get(DataSource.class), bean -> bean.setDestroyMethodName("")))) {
            for (var node : List.of(engine, engine, other, engine, other, other))
                node.transaction().executeWithoutResult(_ -> publish(node, object, "done"));
            assertThatThrownBy(() -> engine.transaction().executeWithoutResult(_ -> {
                publish(engine, object, "undone");
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        throw new IllegalStateException("after the trail was written");
                    }
                });
            })).isInstanceOf(IllegalStateException.class);
            for (var node : List.of(engine, other))
                node.transaction().executeWithoutResult(_ -> publish(node, object, "done"));
        }

        assertThat(find(about(object), 20)).hasSize(8).extracting(AuditEntry::act).containsOnly("done");
        assertThat(trail().check(object)).singleElement().matches(ChainState::isWhole);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        var object = UUID.randomUUID();

        engine.transaction().executeWithoutResult(transaction -> {
            publish(object, "never");
            transaction.setRollbackOnly();
        });

        assertThat(find(about(object), 10)).isEmpty();
    }

    @Test
    void refusesAnActWithoutTransaction() {
        assertThatThrownBy(() -> publish(UUID.randomUUID(), "loose")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsOneOrderWhenTwentyActAtOnce() {
        var object = UUID.randomUUID();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20).forEach(i -> threads.execute(() -> happens(object, "act" + i)));
        }

        assertThat(find(about(object), 50)).hasSize(20);
        assertThat(trail().check(object)).singleElement().matches(ChainState::isWhole);
    }

    @Test
    void takesTheLocksOfSeveralObjectsInOneOrder() {
        var a = UUID.randomUUID();
        var b = UUID.randomUUID();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                var forwards = i % 2 == 0;
                threads.execute(() -> engine.transaction().executeWithoutResult(_ -> {
                    publish(forwards ? a : b, "first");
                    publish(forwards ? b : a, "second");
                }));
            }
        }

        assertThat(find(about(a), 50)).hasSize(20);
        assertThat(find(about(b), 50)).hasSize(20);
    }

    @Test
    void cannotBeChangedThroughTheTable() {
        happens(UUID.randomUUID(), "kept");

        assertThatThrownBy(() -> engine.jdbc().sql("UPDATE audit_event SET act = 'other'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> engine.jdbc().sql("DELETE FROM audit_event").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noticesAChainWhoseHeadIsGoneAndWalksAlongAllOthers() {
        var whole = UUID.randomUUID();
        var headless = UUID.randomUUID();
        happens(whole, "one", "two");
        happens(headless, "one", "two");
        engine.jdbc().sql("DELETE FROM audit_chain WHERE object_id = ?").param(headless).update();
        var checks = engine.get(TrailChecks.class);

        var found = all(checks, 3);

        assertThat(checks.count(3)).isEqualTo(3);
        assertThat(found).hasSize((int) (checks.count(100_000) + withoutHead())).doesNotHaveDuplicates();
        assertThat(found).filteredOn(chain -> chain.objectId().equals(whole))
                .singleElement()
                .matches(ChainState::isWhole);
        assertThat(found).filteredOn(chain -> chain.objectId().equals(headless))
                .singleElement()
                .extracting(ChainState::isWhole, ChainState::events)
                .containsExactly(false, 2L);
        assertThat(checks.check(Set.of(), null, 1000).chains()).isEmpty();
    }

    @Test
    void findsAllChainsWithoutHeadHoweverManyLieTogether() {
        var headless = Stream.generate(UUID::randomUUID).limit(10).toList();
        headless.forEach(object -> happens(object, "one"));
        engine.jdbc()
                .sql("DELETE FROM audit_chain WHERE object_id = ANY(?)")
                .param(headless.toArray(UUID[]::new))
                .update();

        var found = all(engine.get(TrailChecks.class), 3);

        assertThat(found).doesNotHaveDuplicates()
                .filteredOn(chain -> headless.contains(chain.objectId()))
                .hasSize(10)
                .noneMatch(ChainState::isWhole);
    }

    private static long withoutHead() {
        return engine.jdbc()
                .sql("""
                SELECT count(DISTINCT object_id) FROM audit_event e
                WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.object_id = e.object_id)""")
                .query(Long.class)
                .single();
    }

    private static List<ChainState> all(TrailChecks checks, int atOnce) {
        var found = new ArrayList<ChainState>();
        String after = null;
        do {
            var piece = checks.check(null, after, atOnce);
            found.addAll(piece.chains());
            after = piece.next();
        } while (after != null);
        return found;
    }

    @Test
    void walksAlongAChainLongerThanTheDriverHoldsAtOnce() {
        var object = UUID.randomUUID();
        happens(object, IntStream.range(0, 1100).mapToObj(i -> "act" + i).toArray(String[]::new));

        var chains = engine.get(TrailChecks.class).check(null, null, 1000).chains();

        assertThat(chains).filteredOn(chain -> chain.objectId().equals(object))
                .singleElement()
                .matches(ChainState::isWhole)
                .extracting(ChainState::events)
                .isEqualTo(1100L);
    }

    @Test
    void noticesAForgedRow() {
        var object = UUID.randomUUID();
        happens(object, "one", "two", "three");

        engine.transaction().executeWithoutResult(_ -> {
            engine.jdbc().sql("ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only").update();
            engine.jdbc()
                    .sql("UPDATE audit_event SET act = 'forged' WHERE object_id = ? AND position = 2")
                    .param(object)
                    .update();
            engine.jdbc().sql("ALTER TABLE audit_event ENABLE TRIGGER audit_event_append_only").update();
        });

        assertThat(trail().check(object)).singleElement()
                .satisfies(chain -> assertThat(chain.broken()).containsExactly(2L));
        assertThat(trail().find(about(object), null, null, 10)).extracting(TrailRow::isIntact)
                .containsExactly(true, false, true);
    }

    @Test
    void noticesThatTheEndOfAChainIsGone() {
        var object = UUID.randomUUID();
        happens(object, "one", "two", "three");

        engine.transaction().executeWithoutResult(_ -> {
            engine.jdbc().sql("ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only").update();
            engine.jdbc().sql("DELETE FROM audit_event WHERE object_id = ? AND position = 3").param(object).update();
            engine.jdbc().sql("ALTER TABLE audit_event ENABLE TRIGGER audit_event_append_only").update();
        });

        assertThat(trail().check(object)).singleElement().satisfies(chain -> {
            assertThat(chain.broken()).isEmpty();
            assertThat(chain.isToTheEnd()).isFalse();
        });
    }

    @Test
    void findsTheActsAskedForOnly() {
        var object = UUID.randomUUID();
        happens(object, "one", "two", "three");

        assertThat(find(only(object, Set.of("one", "three")), 10)).extracting(AuditEntry::act)
                .containsExactlyInAnyOrder("one", "three");
        assertThat(find(only(object, Set.of("four")), 10)).isEmpty();
    }

    private static AuditFilter only(UUID object, Set<String> acts) {
        return new AuditFilter(null, object, null, null, acts);
    }

    private static AuditFilter about(UUID object) {
        return AuditFilter.about(object);
    }

    private static List<AuditEntry> find(AuditFilter filter, int most) {
        return trail().find(filter, null, null, most).stream().map(TrailRow::entry).toList();
    }

    private static AuditTrail trail() {
        return engine.get(AuditTrail.class);
    }

    private static void happens(UUID object, String... acts) {
        engine.transaction().executeWithoutResult(_ -> List.of(acts).forEach(act -> publish(object, act)));
    }

    private static void publish(UUID object, String act) {
        publish(object, act, UUID.randomUUID());
    }

    private static void publish(EngineContext node, UUID object, String act) {
        node.get(DomainEvents.class).publish(new Happened(act, object, Actor.of(new PersonId(UUID.randomUUID()))));
    }

    private static void publish(UUID object, String act, UUID by) {
        engine.get(DomainEvents.class).publish(new Happened(act, object, Actor.of(new PersonId(by))));
    }

    private record Happened(String act, UUID objectId, Actor actor) implements DomainEvent {
        @Override
        public String objectKind() {
            return "test";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("b", "hai", "a", "một \"hai\"");
        }
    }
}
