package vn.lienthong.engine.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.organisation.TransferPerson;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.DomainEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** Who audits an agency sees what its people did while they were its people. */
class TrailScopeIT {
    private static final EngineContext ENGINE = new EngineContext();
    private static final SampleProvince PROVINCE = new SampleProvince(ENGINE);

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void endsAndBeginsWithTheDayOfATransfer() {
        var person = PROVINCE.person("Người chuyển đi", PROVINCE.districtA);
        var auditorA = PROVINCE.holder("AUDITOR", PROVINCE.districtA, Reach.WITHIN_AGENCY);
        var auditorB = PROVINCE.holder("AUDITOR", PROVINCE.districtB, Reach.WITHIN_AGENCY);
        var actor = Actor.of(person);
        does(actor, "before");
        ENGINE.clock().moveTo(TestClock.MONDAY_MORNING.plus(Duration.ofDays(1)));
        ENGINE.get(TransferPerson.class)
                .transfer(Actor.SYSTEM, new TransferPerson.Transfer(person, PROVINCE.districtB, PROVINCE.today()))
                .orThrow();

        does(actor, "after");

        assertThat(seen(auditorA, person.value())).containsExactly("before");
        assertThat(seen(auditorB, person.value())).containsExactly("after");
    }

    private static List<String> seen(Actor auditor, UUID person) {
        return ENGINE.get(ReadTrail.class)
                .read(auditor, null, new AuditFilter(person, null, null, null, Set.of()), null, 50)
                .items()
                .stream()
                .map(row -> row.entry().act())
                .toList();
    }

    private static void does(Actor actor, String act) {
        ENGINE.transaction()
                .executeWithoutResult(_ -> ENGINE.get(DomainEvents.class)
                        .publish(new Happened(act, UUID.randomUUID(), actor)));
    }

    private record Happened(String act, UUID objectId, Actor actor) implements DomainEvent {
        @Override
        public String objectKind() {
            return "test";
        }

        @Override
        public Map<String, String> details() {
            return Map.of();
        }
    }
}
