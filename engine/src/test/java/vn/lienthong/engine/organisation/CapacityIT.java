package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.organisation.GiveCapacity.NewCapacity;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/** In which capacity people sign (Decree 30/2020/NĐ-CP, art. 13). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CapacityIT {
    private EngineContext engine;
    private SampleProvince province;
    private PersonId chair;
    private PersonId chief;
    private LocalDate today;

    @BeforeAll
    void start() {
        engine = new EngineContext();
    }

    @BeforeEach
    void begin() {
        engine.clock().moveTo(TestClock.MONDAY_MORNING);
        province = new SampleProvince(engine);
        today = province.today();
        chair = province.person("Chủ Tịch", province.communeA);
        chief = province.person("Chánh Văn Phòng", province.communeA);
        province.capacity(chair, "HEAD", province.communeA);
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void authorisationNeedsABasisAnEndAndALender() {
        var until = new Period(today, today.plusDays(30));

        assertThat(give("BY_AUTHORISATION", until, chair, null)).isEqualTo(refused(OrganisationRefusal.BASIS_MISSING));
        assertThat(give("BY_AUTHORISATION", Period.since(today), chair, "GUQ 1"))
                .isEqualTo(refused(OrganisationRefusal.END_MISSING));
        assertThat(give("BY_AUTHORISATION", until, null, "GUQ 1"))
                .isEqualTo(refused(OrganisationRefusal.LENDER_MISSING));
        give("BY_AUTHORISATION", until, chair, "GUQ 1").orThrow();

        var held = engine.get(People.class).capacitiesOf(chief, province.communeA, today);
        assertThat(held).extracting(it -> it.capacity().abbreviation()).containsExactly("TUQ.");
        assertThat(engine.get(People.class).capacitiesOf(chief, province.communeA, today.plusDays(31))).isEmpty();
    }

    @Test
    void whatIsLentIsNotLentAgain() {
        var until = new Period(today, today.plusDays(30));
        give("BY_AUTHORISATION", until, chair, "GUQ 1").orThrow();
        var third = province.person("Người Thứ Ba", province.communeA);

        var outcome = engine.get(GiveCapacity.class)
                .give(Actor.SYSTEM, new NewCapacity(third, "BY_AUTHORISATION", province.communeA, until, chief, "GUQ 2",
                        null));

        assertThat(outcome).isEqualTo(refused(OrganisationRefusal.NO_SUB_DELEGATION));
    }

    @Test
    void whatIsLentFallsWithTheLendersCapacity() {
        give("BY_ORDER", Period.since(today), chair, "Quy chế 3").orThrow();
        var head = engine.get(People.class).capacitiesOf(chair, province.communeA, today).getFirst();

        engine.get(WithdrawCapacity.class).withdraw(Actor.SYSTEM, head.id()).orThrow();

        assertThat(engine.get(People.class).signersOf(province.communeA, today)).isEmpty();
    }

    @Test
    void powersDoNotBeginInThePast() {
        assertThat(give("DEPUTY_FOR", Period.since(today.minusDays(1)), null, null))
                .isEqualTo(refused(OrganisationRefusal.NOT_FOR_THE_PAST));
    }

    @Test
    void nobodyHoldsACapacityTwice() {
        give("DEPUTY_FOR", Period.since(today), null, null).orThrow();

        assertThat(give("DEPUTY_FOR", Period.since(today.plusDays(5)), null, null))
                .isEqualTo(refused(OrganisationRefusal.CAPACITY_HELD));
    }

    @Test
    void nobodyGivesHimselfTheRightToSignWhileAnotherCould() {
        province.holder("ADMINISTRATOR", province.province, Reach.WHOLE_SUBTREE);
        var administrator = province.holder("ADMINISTRATOR", province.communeA, Reach.WITHIN_AGENCY);

        var outcome = engine.get(GiveCapacity.class)
                .give(administrator, NewCapacity.byRight(administrator.requirePerson(), "DEPUTY_FOR",
                        province.communeA, Period.since(today)));

        assertThat(outcome).isEqualTo(Outcome.refused(AccessRefusal.NOT_TO_ONESELF));
    }

    private Outcome<UUID> give(String capacity, Period period, @Nullable PersonId lentBy, @Nullable String basis) {
        return engine.get(GiveCapacity.class)
                .give(Actor.SYSTEM,
                        new NewCapacity(chief, capacity, province.communeA, period, lentBy, basis, null));
    }

    private static Outcome<UUID> refused(OrganisationRefusal code) {
        return Outcome.refused(code);
    }
}
