package vn.lienthong.engine.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.SignInResult.Paused;
import vn.lienthong.engine.access.SignInResult.Rejected;
import vn.lienthong.engine.access.SignInResult.SignedIn;
import vn.lienthong.engine.access.internal.QuickPasswords;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Accounts, passwords and pauses on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {
    private EngineContext engine;
    private SampleProvince province;
    private SignIn signIn;
    private int clients;

    @BeforeAll
    void start() {
        engine = new EngineContext(QuickPasswords::withdraw);
        province = new SampleProvince(engine);
        signIn = engine.get(SignIn.class);
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void letsInWhoKnowsNameAndPassword() {
        var person = account("an.xa1");

        var result = attempt(" AN.xa1 ", SampleProvince.PASSWORD, freshClient());

        assertThat(result).isEqualTo(new SignedIn(person, false, epoch(person)));
    }

    @Test
    void takesAPasswordHoweverTheKeyboardComposesIt() {
        var person = province.person("Ánh", province.communeA);
        engine.get(OpenAccount.class)
                .open(Actor.SYSTEM,
                        new OpenAccount.NewAccount(person, "anh.nfc", "m\u1eadt kh\u1ea9u d\u00e0i", false))
                .orThrow();

        var result = attempt("anh.nfc", "ma\u0323\u0302t kha\u0302\u0309u da\u0300i", freshClient());

        assertThat(result).isInstanceOf(SignedIn.class);
    }

    @Test
    void rejectsWrongPasswordUnknownNameAndClosedAccountAlike() {
        account("binh");
        var closed = account("chi");
        engine.get(CloseAccount.class).close(Actor.SYSTEM, closed).orThrow();
        var client = freshClient();

        assertThat(attempt("binh", "not the password", client)).isEqualTo(new Rejected());
        assertThat(attempt("nobody.here", "not the password", client)).isEqualTo(new Rejected());
        assertThat(attempt("'; DROP TABLE account", "not the password", client)).isEqualTo(new Rejected());
        assertThat(attempt("chi", SampleProvince.PASSWORD, client)).isEqualTo(new Rejected());
        assertThat(attempt("binh", "x".repeat(1_000_000), client)).isEqualTo(new Rejected());
    }

    @Test
    void takesAsLongForUnknownNamesAsForKnownOnes() {
        account("dung");
        attempt("dung", "warm up", freshClient());

        var known = shortest(() -> attempt("dung", "wrong", freshClient()), 3);
        var unknown = shortest(() -> attempt("nobody." + clients, "wrong", freshClient()), 3);

        assertThat(unknown.toNanos()).isGreaterThan(known.toNanos() / 3);
    }

    @Test
    void pausesLongerAndLongerAlsoForTheRightPassword() {
        account("giang");
        for (int i = 0; i < 6; i++) assertThat(attempt("giang", "wrong", freshClient())).isEqualTo(new Rejected());

        var first = attempt("giang", SampleProvince.PASSWORD, freshClient());
        assertThat(first).isEqualTo(new Paused(Duration.ofSeconds(2)));

        engine.clock().advance(Duration.ofSeconds(2));
        assertThat(attempt("giang", "wrong", freshClient())).isEqualTo(new Rejected());
        assertThat(attempt("giang", "wrong", freshClient())).isEqualTo(new Paused(Duration.ofSeconds(4)));
        engine.clock().advance(Duration.ofSeconds(4));
        assertThat(attempt("giang", SampleProvince.PASSWORD, freshClient())).isInstanceOf(SignedIn.class);
        assertThat(attempt("giang", "wrong", freshClient())).isEqualTo(new Rejected());
    }

    @Test
    void pausesUnknownNamesAsWell() {
        for (int i = 0; i < 6; i++) attempt("ghost", "wrong", freshClient());

        assertThat(attempt("ghost", "wrong", freshClient())).isInstanceOf(Paused.class);
    }

    @Test
    void pausesAClientThatTriesManyNames() {
        var client = freshClient();
        for (int i = 0; i < 31; i++) attempt("name" + i, "wrong", client);

        assertThat(attempt("another.name", "wrong", client)).isInstanceOf(Paused.class);
        assertThat(attempt("another.name", "wrong", freshClient())).isEqualTo(new Rejected());
    }

    @Test
    void looksAtNoMorePasswordsWhenManyAttemptsComeAtOnce() {
        account("hai");
        var attempts = new ArrayList<CompletableFuture<SignInResult>>();
        for (int i = 0; i < 24; i++) {
            var client = freshClient();
            attempts.add(CompletableFuture.supplyAsync(() -> attempt("hai", "wrong", client)));
        }

        var lookedAt = attempts.stream().map(CompletableFuture::join).filter(Rejected.class::isInstance).count();

        assertThat(lookedAt).isEqualTo(6);
    }

    @Test
    void letsInAllWhoComeAtTheSameMomentBehindOneAddress() {
        account("hang");
        var client = freshClient();
        var attempts = new ArrayList<CompletableFuture<SignInResult>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++)
                attempts.add(
                        CompletableFuture.supplyAsync(() -> attempt("hang", SampleProvince.PASSWORD, client), people));
        }

        assertThat(attempts).allSatisfy(one -> assertThat(one.join()).isInstanceOf(SignedIn.class));
    }

    /** Who waited for the same row, or came to a node whose clock is late. */
    @Test
    void nobodyIsPausedByAnAttemptThatLookedAtTheClockLater() {
        account("hien");
        var client = freshClient();
        attempt("nobody.else", "wrong", client);

        engine.clock().advance(Duration.ofMillis(-5));

        assertThat(attempt("hien", SampleProvince.PASSWORD, client)).isInstanceOf(SignedIn.class);
        engine.clock().advance(Duration.ofMillis(5));
    }

    @Test
    void endsSessionsWhenPasswordOrRightsChange() {
        var person = account("khanh");
        var before = epoch(person);

        var changed = engine.get(ChangePassword.class)
                .change(Actor.of(person),
                        new ChangePassword.Change(SampleProvince.PASSWORD, "another long sentence", freshClient()))
                .orThrow();

        var account = Objects.requireNonNull(engine.get(Accounts.class).of(person));
        assertThat(account.keepsSession(before)).isFalse();
        assertThat(account.keepsSession(changed)).isTrue();
        province.grant(person, "SPECIALIST", province.communeA, Reach.WITHIN_AGENCY);
        assertThat(Objects.requireNonNull(engine.get(Accounts.class).of(person)).keepsSession(changed)).isFalse();
    }

    @Test
    void changesThePasswordOnlyForWhoKnowsThePresentOne() {
        var person = account("linh");

        assertThat(change(person, "wrong", "another long sentence")).isEqualTo(refused(AccessRefusal.PASSWORD_WRONG));
        assertThat(change(person, SampleProvince.PASSWORD, SampleProvince.PASSWORD))
                .isEqualTo(refused(AccessRefusal.PASSWORD_UNCHANGED));
        assertThat(attempt("linh", SampleProvince.PASSWORD, freshClient())).isInstanceOf(SignedIn.class);
    }

    @Test
    void asksForAnotherPasswordAfterAReset() {
        var person = account("minh");
        for (int i = 0; i < 7; i++) attempt("minh", "forgotten", freshClient());

        engine.get(ResetPassword.class).reset(Actor.SYSTEM, person, "handed over by phone").orThrow();

        assertThat(attempt("minh", "handed over by phone", freshClient()))
                .isEqualTo(new SignedIn(person, true, epoch(person)));
    }

    @Test
    void onlyWhoReachesAllRolesOfAPersonLetsThemIn() {
        var person = account("phuc");
        province.grant(person, "SPECIALIST", province.communeA, Reach.WITHIN_AGENCY);
        var ofCommune = province.holder("ADMINISTRATOR", province.communeA, Reach.WITHIN_AGENCY);
        assertThat(reset(ofCommune, person)).isInstanceOf(Outcome.Done.class);

        province.grant(person, "AUDITOR", province.communeA, Reach.WHOLE_SUBTREE);
        province.grant(person, "LEADER", province.communeB, Reach.WITHIN_AGENCY);
        var beyond = engine.get(RoleHolders.class).grantsOf(person).getFirst();

        assertThatThrownBy(() -> reset(ofCommune, person)).isInstanceOf(ForbiddenException.class);
        assertThat(engine.get(ReadAccess.class).of(ofCommune, person)).matches(PersonAccess::isDecidable)
                .matches(access -> !access.mayLetIn());
        engine.get(CloseAccount.class).close(ofCommune, person).orThrow();
        assertThatThrownBy(() -> open(ofCommune, person)).isInstanceOf(ForbiddenException.class);
        engine.get(RevokeRole.class).revoke(Actor.SYSTEM, beyond.id(), null).orThrow();
        assertThat(open(ofCommune, person)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRoleOfTheWholeInstallationIsBeyondAProvince() {
        var person = account("quang");
        var ofProvince = province.holder("ADMINISTRATOR", province.province, Reach.WHOLE_SUBTREE);
        assertThat(reset(ofProvince, person)).isInstanceOf(Outcome.Done.class);

        province.grant(person, "ADMINISTRATOR", null, Reach.INSTALLATION);

        assertThatThrownBy(() -> reset(ofProvince, person)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void aDeputyTakesOverNobodysAccount() {
        var administrator = account("son");
        province.grant(administrator, "ADMINISTRATOR", province.province, Reach.WHOLE_SUBTREE);
        var deputy = account("thao");
        var acting = Actor.of(deputy).standingInFor(administrator);
        var ofCommune = province.holder("ADMINISTRATOR", province.communeA, Reach.WITHIN_AGENCY);
        assertThat(reset(ofCommune, deputy)).isInstanceOf(Outcome.Done.class);

        var tomorrow = province.today().plusDays(1);
        engine.get(Deputise.class)
                .deputise(Actor.SYSTEM, new Deputise.Absence(administrator, deputy,
                        new Period(tomorrow, tomorrow), "nghỉ phép", "GUQ 05", Set.of()))
                .orThrow();
        assertThatThrownBy(() -> reset(ofCommune, deputy)).isInstanceOf(ForbiddenException.class);

        engine.clock().advance(Duration.ofDays(1));
        var no = Outcome.refused(AccessRefusal.NOT_TO_ONESELF);
        assertThat(reset(acting, administrator)).isEqualTo(no);
        assertThat(engine.get(CloseAccount.class).close(acting, administrator)).isEqualTo(no);
        assertThat(engine.get(GrantRole.class)
                .grant(acting, new GrantRole.NewGrant(administrator, new RoleKey("LEADER"), province.province,
                        Reach.WITHIN_AGENCY, Period.since(tomorrow), "QĐ")))
                .isEqualTo(no);
        assertThat(reset(acting, account("uyen"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void givesAClosedAccountNoRightAndOpensItAgain() {
        var person = account("nam");
        province.grant(person, "SPECIALIST", province.communeA, Reach.WITHIN_AGENCY);
        var authorisation = engine.get(Authorisation.class);
        engine.get(CloseAccount.class).close(Actor.SYSTEM, person).orThrow();
        assertThat(authorisation.may(Actor.of(person), Act.DRAFT_DOCUMENT, province.communeA)).isFalse();

        province.account(person, "nam2");

        assertThat(attempt("nam2", SampleProvince.PASSWORD, freshClient())).isInstanceOf(SignedIn.class);
        assertThat(authorisation.may(Actor.of(person), Act.DRAFT_DOCUMENT, province.communeA)).isTrue();
    }

    @Test
    void givesOneNameToOnePerson() {
        account("oanh");
        var other = province.person("Oanh khác", province.communeA);

        var outcome = engine.get(OpenAccount.class)
                .open(Actor.SYSTEM, new OpenAccount.NewAccount(other, "OANH", SampleProvince.PASSWORD, true));

        assertThat(outcome).isEqualTo(new Outcome.Refused<>(Refusal.of(AccessRefusal.SIGN_IN_NAME_TAKEN)));
    }

    private PersonId account(String name) {
        var person = province.person("Người " + name, province.communeA);
        province.account(person, name);
        return person;
    }

    private Outcome<PersonId> reset(Actor actor, PersonId person) {
        return engine.get(ResetPassword.class).reset(actor, person, "handed over by phone");
    }

    private Outcome<Account> open(Actor actor, PersonId person) {
        return engine.get(OpenAccount.class)
                .open(actor, new OpenAccount.NewAccount(person, "phuc.moi", "handed over by phone", true));
    }

    private SignInResult attempt(String name, String password, String client) {
        return signIn.signIn(new SignIn.Attempt(name, password, client));
    }

    private Outcome<Long> change(PersonId person, String current, String wanted) {
        return engine.get(ChangePassword.class)
                .change(Actor.of(person), new ChangePassword.Change(current, wanted, freshClient()));
    }

    private static Outcome<Long> refused(AccessRefusal code) {
        return Outcome.refused(code);
    }

    private long epoch(PersonId person) {
        return Objects.requireNonNull(engine.get(Accounts.class).of(person)).sessionEpoch();
    }

    private String freshClient() {
        return "192.0.2." + clients++;
    }

    private static Duration shortest(Runnable work, int times) {
        var shortest = Duration.ofDays(1);
        for (int i = 0; i < times; i++) {
            var begin = System.nanoTime();
            work.run();
            var took = Duration.ofNanos(System.nanoTime() - begin);
            if (took.compareTo(shortest) < 0) shortest = took;
        }
        return shortest;
    }
}
