package vn.lienthong.engine.access;

import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.GrantRole.NewGrant;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.organisation.AppointToPost;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rights are given and taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantRoleIT {
    private EngineContext engine;
    private SampleProvince province;

    @BeforeAll
    void start() {
        engine = new EngineContext();
    }

    @BeforeEach
    void begin() {
        engine.clock().moveTo(TestClock.MONDAY_MORNING);
        province = new SampleProvince(engine);
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void nobodyGrantsHimselfARole() {
        var administrator = province.holder("ADMINISTRATOR", province.province, Reach.WHOLE_SUBTREE);

        assertThat(grant(administrator, administrator.requirePerson(), "LEADER", province.province,
                Reach.WITHIN_AGENCY)).isEqualTo(Outcome.refused(AccessRefusal.NOT_TO_ONESELF));
    }

    @Test
    void nobodyAppointsHimselfWhileAnotherCould() {
        var administrator = province.holder("ADMINISTRATOR", province.province, Reach.WHOLE_SUBTREE);
        appoint(administrator).orThrow();

        province.holder("ADMINISTRATOR", province.districtA, Reach.WITHIN_AGENCY);

        assertThat(appoint(administrator)).isEqualTo(Outcome.refused(AccessRefusal.NOT_TO_ONESELF));
    }

    @Test
    void nobodyGrantsFurtherThanHisOwnRightReaches() {
        var administrator = province.holder("ADMINISTRATOR", province.districtA, Reach.WITHIN_AGENCY);
        var person = province.person("Ai Đó", province.districtA);

        assertThatThrownBy(() -> grant(administrator, person, "AUDITOR", province.districtA, Reach.WHOLE_SUBTREE))
                .isInstanceOf(ForbiddenException.class);
        assertThat(grant(administrator, person, "AUDITOR", province.districtA, Reach.WITHIN_AGENCY))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void roleTakenBackCountsNoMoreAtOnce() {
        var clerk = province.holder("REGISTRY_CLERK", province.communeA, Reach.WITHIN_AGENCY);
        var grant = engine.get(RoleHolders.class).grantsOf(clerk.requirePerson()).getFirst();

        engine.get(RevokeRole.class).revoke(Actor.SYSTEM, grant.id(), null).orThrow();

        assertThat(engine.get(Authorisation.class).may(clerk, Act.READ_REGISTER, province.communeA)).isFalse();
        assertThat(engine.get(RevokeRole.class).revoke(Actor.SYSTEM, grant.id(), null))
                .isEqualTo(Outcome.refused(AccessRefusal.ROLE_OVER));
        assertThat(grant(Actor.SYSTEM, clerk.requirePerson(), "REGISTRY_CLERK", province.communeA,
                Reach.WITHIN_AGENCY)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void sameRoleIsNotGrantedTwice() {
        var clerk = province.holder("REGISTRY_CLERK", province.communeA, Reach.WITHIN_AGENCY).requirePerson();

        assertThat(grant(Actor.SYSTEM, clerk, "REGISTRY_CLERK", province.communeA, Reach.WHOLE_SUBTREE))
                .isEqualTo(Outcome.refused(AccessRefusal.ROLE_ALREADY_GRANTED));
    }

    @Test
    void unknownPeopleAndPlacesAreTold() {
        var nobody = new PersonId(UUID.randomUUID());

        assertThatThrownBy(() -> grant(Actor.SYSTEM, nobody, "LEADER", province.communeA, Reach.WITHIN_AGENCY))
                .isInstanceOf(UnknownException.class);
        assertThat(grant(Actor.SYSTEM, province.person("Ai Đó", null), "LEADER",
                new OrganisationId(UUID.randomUUID()), Reach.WITHIN_AGENCY))
                .isEqualTo(Outcome.refused(AccessRefusal.ORGANISATION_CLOSED, "day", province.today()));
    }

    private Outcome<UUID> appoint(Actor actor) {
        return engine.get(AppointToPost.class)
                .appoint(actor, new AppointToPost.Appointment(actor.requirePerson(), "SPECIALIST", province.districtA,
                        Period.since(province.today()), null));
    }

    private Outcome<UUID> grant(Actor actor, PersonId person, String role, OrganisationId at, Reach reach) {
        return engine.get(GrantRole.class)
                .grant(actor, new NewGrant(person, new RoleKey(role), at, reach, Period.since(province.today()), "QĐ"));
    }
}
