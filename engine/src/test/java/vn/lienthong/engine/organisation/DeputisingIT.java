package vn.lienthong.engine.organisation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.PayloadApplicationEvent;

import vn.lienthong.engine.access.AccessNarrowed;
import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RevokeRole;
import vn.lienthong.engine.access.RoleHolders;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/** Standing in for an absent person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeputisingIT {
    private final List<AccessNarrowed> narrowed = new ArrayList<>();
    private EngineContext engine;
    private SampleProvince province;
    private PersonId chair;
    private PersonId viceChair;
    private PersonId specialist;

    @BeforeAll
    void start() {
        engine = new EngineContext(context -> context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> it
                    && it.getPayload() instanceof AccessNarrowed less)
                narrowed.add(less);
        }));
    }

    @BeforeEach
    void begin() {
        narrowed.clear();
        engine.clock().moveTo(TestClock.MONDAY_MORNING);
        province = new SampleProvince(engine);
        chair = leader();
        viceChair = leader();
        specialist = province.holder("SPECIALIST", province.communeA, Reach.WITHIN_AGENCY).requirePerson();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void deputyHasTheRightsOfTheAbsentPersonForThePeriodOnly() {
        deputise(chair, viceChair, null).orThrow();
        var deputy = Actor.of(viceChair).standingInFor(chair);
        assertThat(mayDirect(deputy)).isTrue();

        engine.clock().advance(Duration.ofDays(3));

        assertThat(mayDirect(deputy)).isFalse();
        assertThat(mayDirect(Actor.of(viceChair))).isTrue();
    }

    @Test
    void nobodyStandsInByMerelySayingSo() {
        assertThat(mayDirect(Actor.of(specialist).standingInFor(chair))).isFalse();
        deputise(chair, viceChair, null).orThrow();
        assertThat(mayDirect(Actor.of(specialist).standingInFor(chair))).isFalse();
    }

    @Test
    void deputyWithoutTheRoleNeedsAWrittenBasis() {
        assertThat(deputise(chair, specialist, null)).isEqualTo(Outcome.refused(OrganisationRefusal.BASIS_MISSING));
        deputise(chair, specialist, "GUQ 05").orThrow();

        assertThat(mayDirect(Actor.of(specialist).standingInFor(chair))).isTrue();
        assertThat(mayDirect(Actor.of(specialist))).isFalse();
    }

    @Test
    void anAdministratorMakesAnotherTheDeputyAndNeverHimself() {
        var administrator = province.holder("ADMINISTRATOR", province.province, Reach.WHOLE_SUBTREE);

        assertThat(deputise(administrator, chair, administrator.requirePerson(), "GUQ"))
                .isEqualTo(Outcome.refused(AccessRefusal.NOT_TO_ONESELF));
        assertThat(deputise(administrator, chair, viceChair, null)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoStandsInPassesItOnToNobodyAndTakesNoRoleFromTheAbsentOne() {
        var absent = province.holder("ADMINISTRATOR", province.province, Reach.WHOLE_SUBTREE).requirePerson();
        var roles = engine.get(RoleHolders.class).grantsOf(absent);
        deputise(absent, specialist, "GUQ").orThrow();
        var deputy = Actor.of(specialist).standingInFor(absent);

        assertThat(deputise(deputy, absent, viceChair, "GUQ"))
                .isEqualTo(Outcome.refused(AccessRefusal.NOT_TO_ONESELF));
        assertThat(engine.get(RevokeRole.class).revoke(deputy, roles.getFirst().id(), null))
                .isEqualTo(Outcome.refused(AccessRefusal.NOT_TO_ONESELF));
    }

    @Test
    void deputyMayOnlyWhatItIsLimitedTo() {
        engine.get(Deputise.class)
                .deputise(Actor.of(chair), new Deputise.Absence(chair, viceChair, threeDays(), "công tác", null,
                        Set.of(Act.DIRECT_INCOMING)))
                .orThrow();
        var deputy = Actor.of(viceChair).standingInFor(chair);

        assertThat(mayDirect(deputy)).isTrue();
        assertThat(engine.get(Authorisation.class).may(deputy, Act.SIGN_DOCUMENT, province.communeA)).isFalse();
    }

    @Test
    void deputiesFormNoChain() {
        deputise(chair, viceChair, null).orThrow();

        assertThat(deputise(chair, specialist, "GUQ")).isEqualTo(Outcome.refused(OrganisationRefusal.DEPUTY_NAMED));
        assertThat(deputise(viceChair, specialist, "GUQ"))
                .isEqualTo(Outcome.refused(OrganisationRefusal.ABSENT_IS_DEPUTY));
        assertThat(deputise(specialist, chair, "GUQ")).isEqualTo(Outcome.refused(OrganisationRefusal.DEPUTY_ABSENT));
    }

    @Test
    void twoAtOnceDoNotMakeAChainEither() {
        var one = CompletableFuture.supplyAsync(() -> deputise(chair, viceChair, "GUQ"));
        var other = CompletableFuture.supplyAsync(() -> deputise(viceChair, chair, "GUQ"));

        assertThat(List.of(one.join(), other.join()).stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
    }

    @Test
    void endsEarlyAtOnceAndTellsThatTheDeputyMayLess() {
        var id = deputise(chair, viceChair, null).orThrow();

        engine.get(EndDeputising.class).end(Actor.of(chair), id).orThrow();

        assertThat(mayDirect(Actor.of(viceChair).standingInFor(chair))).isFalse();
        assertThat(narrowed).extracting(AccessNarrowed::person).containsExactly(viceChair);
        assertThat(deputise(chair, viceChair, null)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void readsWhoStandsInForWhom() {
        deputise(chair, viceChair, null).orThrow();
        var deputies = engine.get(Deputies.class);

        assertThat(deputies.heldBy(viceChair, province.today())).extracting(Deputising::absent).containsExactly(chair);
        assertThat(deputies.of(chair, province.today().plusDays(3))).isNull();
    }

    private PersonId leader() {
        return province.holder("LEADER", province.communeA, Reach.WITHIN_AGENCY).requirePerson();
    }

    private boolean mayDirect(Actor actor) {
        return engine.get(Authorisation.class).may(actor, Act.DIRECT_INCOMING, province.communeA);
    }

    private Outcome<UUID> deputise(PersonId absent, PersonId deputy, @Nullable String basis) {
        return deputise(Actor.of(absent), absent, deputy, basis);
    }

    private Outcome<UUID> deputise(Actor actor, PersonId absent, PersonId deputy, @Nullable String basis) {
        return engine.get(Deputise.class)
                .deputise(actor,
                        new Deputise.Absence(absent, deputy, threeDays(), "nghỉ phép", basis, Set.of()));
    }

    private Period threeDays() {
        return new Period(province.today(), province.today().plusDays(2));
    }
}
