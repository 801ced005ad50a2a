package vn.lienthong.engine.access;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.BecomeFirstAdministrator.Redemption;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.organisation.NewAgency;
import vn.lienthong.engine.organisation.OpenAgency;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/** How the first administrator of an empty installation comes in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstAdministratorIT {
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private EngineContext engine;

    @BeforeAll
    void start() {
        engine = new EngineContext();
    }

    @BeforeEach
    void forgetEverybody() {
        for (var table : List.of("role_grant", "account", "first_administrator_code", "sign_in_pause"))
            engine.jdbc().sql("DELETE FROM " + table).update();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void codeMakesAnAdministratorOfTheWholeInstallation() {
        var person = become(Objects.requireNonNull(invite()).toLowerCase(Locale.ROOT)).orThrow();

        var today = LocalDate.now(engine.clock());
        assertThat(engine.get(People.class).get(person, today).fullName()).isEqualTo("Quản Trị Viên");
        assertThat(engine.get(OpenAgency.class)
                .open(Actor.of(person), new NewAgency(new Naming("UBND tỉnh", "UBND tỉnh", null), null, "PROVINCE",
                        "TWO_LEVELS", today, null)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(engine.get(SignIn.class).signIn(new SignIn.Attempt("quantri", "a first password", "192.0.2.1")))
                .isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void codeIsSpentOnceAndAnotherIsNotMade() {
        var code = Objects.requireNonNull(invite());
        become(code).orThrow();

        assertThat(become(code)).isEqualTo(Outcome.refused(AccessRefusal.ADMINISTRATOR_EXISTS));
        assertThat(invite()).isNull();
    }

    @Test
    void whoeverRunsTheServerLetsAnotherIn() {
        var first = become(Objects.requireNonNull(invite())).orThrow();
        assertThat(invite()).isNull();

        var code = Objects.requireNonNull(engine.get(InviteFirstAdministrator.class).invite(ONE_DAY, true));

        assertThat(become(code, "another").orThrow()).isNotEqualTo(first);
        assertThat(become(code, "third")).isEqualTo(Outcome.refused(AccessRefusal.ADMINISTRATOR_EXISTS));
    }

    @Test
    void anotherIsWantedWhenOnlyAgenciesAreAdministered() {
        var person = become(Objects.requireNonNull(invite())).orThrow();

        engine.jdbc()
                .sql("UPDATE role_grant SET valid_to = valid_from WHERE person_id = ?")
                .param(person.value())
                .update();
        assertThat(invite()).isNull();
        engine.clock().advance(ONE_DAY);

        assertThat(invite()).isNotNull();
    }

    @Test
    void lastOneCannotGo() {
        var first = become(Objects.requireNonNull(invite())).orThrow();
        var grant = grantOf(first);
        assertThat(revoke(first, grant, null)).isEqualTo(Outcome.refused(AccessRefusal.LAST_ADMINISTRATOR));
        assertThat(revoke(first, grant, LocalDate.now(engine.clock())))
                .isEqualTo(Outcome.refused(AccessRefusal.LAST_ADMINISTRATOR));

        var code = Objects.requireNonNull(engine.get(InviteFirstAdministrator.class).invite(ONE_DAY, true));
        var second = become(code, "another").orThrow();
        assertThat(revoke(second, grant, null)).isInstanceOf(Outcome.Done.class);
        assertThat(engine.get(CloseAccount.class).close(Actor.SYSTEM, second))
                .isEqualTo(Outcome.refused(AccessRefusal.LAST_ADMINISTRATOR));
    }

    @Test
    void oneOfTwoWhoGoAtOnceStays() {
        var first = become(Objects.requireNonNull(invite())).orThrow();
        var code = Objects.requireNonNull(engine.get(InviteFirstAdministrator.class).invite(ONE_DAY, true));
        var second = become(code, "another").orThrow();

        var outcomes = List.of(CompletableFuture.supplyAsync(() -> revoke(first, grantOf(first), null)),
                CompletableFuture.supplyAsync(() -> revoke(second, grantOf(second), null)));

        assertThat(outcomes.stream().map(CompletableFuture::join).filter(Outcome.Done.class::isInstance)).hasSize(1);
    }

    private UUID grantOf(PersonId person) {
        return engine.jdbc()
                .sql("SELECT id FROM role_grant WHERE person_id = ?")
                .param(person.value())
                .query(UUID.class)
                .single();
    }

    private Outcome<RoleGrant> revoke(PersonId actor, UUID grant, @Nullable LocalDate lastDay) {
        return engine.get(RevokeRole.class).revoke(Actor.of(actor), grant, lastDay);
    }

    @Test
    void oneOfTwoAtOnceComesIn() {
        var code = Objects.requireNonNull(invite());

        var outcomes = List.of(CompletableFuture.supplyAsync(() -> become(code, "quantri1")),
                CompletableFuture.supplyAsync(() -> become(code, "quantri2")));

        assertThat(outcomes.stream().map(CompletableFuture::join).filter(Outcome.Done.class::isInstance)).hasSize(1);
    }

    @Test
    void eachOfTwoNodesThatStartHasItsCode() {
        var first = Objects.requireNonNull(invite());
        var second = Objects.requireNonNull(invite());

        assertThat(become(first)).isInstanceOf(Outcome.Done.class);

        engine.jdbc().sql("DELETE FROM role_grant").update();
        assertThat(become(second, "another")).isEqualTo(Outcome.refused(AccessRefusal.FIRST_CODE_WRONG));
    }

    @Test
    void forgetsCodesWhoseTimeIsOver() {
        invite();
        engine.clock().advance(ONE_DAY);
        var fresh = Objects.requireNonNull(invite());

        assertThat(engine.jdbc().sql("SELECT count(*) FROM first_administrator_code").query(Long.class).single())
                .isEqualTo(1);
        assertThat(become(fresh)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void codeRunsOut() {
        var code = Objects.requireNonNull(invite());
        engine.clock().advance(ONE_DAY.plusSeconds(1));

        assertThat(become(code)).isEqualTo(Outcome.refused(AccessRefusal.FIRST_CODE_WRONG));
    }

    @Test
    void guessingIsPaused() {
        invite();
        for (int i = 0; i < 6; i++) become("AAAAA-BBBBB-CCCCC-DDDDD");

        assertThat(become("AAAAA-BBBBB-CCCCC-DDDDD"))
                .isEqualTo(Outcome.refused(AccessRefusal.TOO_MANY_ATTEMPTS, "seconds", 3L));
    }

    @Test
    void keepsOnlyTheDigestOfTheCode() {
        var code = Objects.requireNonNull(invite());

        var kept = engine.jdbc()
                .sql("SELECT first_administrator_code::text FROM first_administrator_code")
                .query(String.class)
                .single();

        assertThat(kept).doesNotContain(code).doesNotContain(code.replace("-", ""));
    }

    private @Nullable String invite() {
        return engine.get(InviteFirstAdministrator.class).invite(ONE_DAY, false);
    }

    private Outcome<PersonId> become(String code) {
        return become(code, "quantri");
    }

    private Outcome<PersonId> become(String code, String name) {
        return engine.get(BecomeFirstAdministrator.class)
                .become(new Redemption(code, "Quản Trị Viên", name, "a first password", "192.0.2.9"));
    }
}
