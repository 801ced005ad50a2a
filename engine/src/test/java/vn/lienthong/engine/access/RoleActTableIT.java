package vn.lienthong.engine.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.lienthong.engine.access.RoleActTable.Place;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.RolesInPlace;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every role, every act, every place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleActTableIT {
    private static final RoleActTable TABLE = RoleActTable.read();

    private final Map<String, Actor> holders = new HashMap<>();
    private EngineContext engine;
    private RolesInPlace roles;
    private Authorisation authorisation;

    @BeforeAll
    void start() {
        engine = new EngineContext();
        roles = new RolesInPlace(new SampleProvince(engine));
        authorisation = engine.get(Authorisation.class);
        for (var role : TABLE.roles()) holders.put(role, roles.holderOf(role));
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void tableNamesEveryActAndEveryRole() {
        var known = engine.get(RoleHolders.class).roles(LocalDate.now(engine.clock()));

        assertThat(TABLE.acts()).containsExactlyInAnyOrder(Act.values());
        assertThat(TABLE.roles()).containsExactlyInAnyOrderElementsOf(
                known.stream().map(role -> role.key().value()).toList());
    }

    static Stream<Arguments> cells() {
        return TABLE.roles().stream().flatMap(role -> TABLE.acts().stream().map(act -> Arguments.of(role, act)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void allowsExactlyWhatTheTableSays(String role, Act act) {
        var actor = holder(role);

        var allowed = Arrays.stream(Place.values())
                .filter(place -> authorisation.may(actor, act, roles.at(place)))
                .collect(Collectors.toSet());

        assertThat(allowed).isEqualTo(TABLE.places(act, role));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void agreesWithItselfInReachHoldersAndRequire(String role, Act act) {
        var actor = holder(role);
        var reach = authorisation.reach(actor, act);

        for (var place : Place.values()) {
            var may = authorisation.may(actor, act, roles.at(place));
            assertThat(reach.contains(roles.at(place))).isEqualTo(may);
            assertThat(authorisation.holders(act, roles.at(place)).contains(actor.requirePerson())).isEqualTo(may);
            if (!may)
                assertThatThrownBy(() -> authorisation.require(actor, act, roles.at(place)))
                        .isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void systemMayAllButTheActsOfPersons() {
        var refused = Arrays.stream(Act.values())
                .filter(act -> !authorisation.may(Actor.SYSTEM, act, roles.at(Place.A)))
                .collect(Collectors.toSet());

        assertThat(refused).isEqualTo(Set.of(Act.REVIEW_DOCUMENT, Act.SIGN_DOCUMENT, Act.DIRECT_INCOMING,
                Act.VOID_NUMBER, Act.RELEASE_QUARANTINE, Act.ADMINISTER_TRUST));
    }

    private Actor holder(String role) {
        return Objects.requireNonNull(holders.get(role));
    }
}
