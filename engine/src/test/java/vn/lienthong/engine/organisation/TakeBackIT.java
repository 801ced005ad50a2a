package vn.lienthong.engine.organisation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.organisation.PlannedChange.Closed;
import vn.lienthong.engine.organisation.PlannedChange.CodeBegins;
import vn.lienthong.engine.organisation.PlannedChange.CodeEnds;
import vn.lienthong.engine.organisation.PlannedChange.Followed;
import vn.lienthong.engine.organisation.PlannedChange.Moved;
import vn.lienthong.engine.organisation.PlannedChange.Opened;
import vn.lienthong.engine.organisation.PlannedChange.Renamed;
import vn.lienthong.engine.organisation.PlannedChange.SchemeChanges;
import vn.lienthong.engine.organisation.TakeBackChange.TakingBack;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What was decided ahead is decided no more, and everything stands as if it never had been. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakeBackIT {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate AHEAD = LocalDate.of(2026, 7, 1);

    private EngineContext engine;
    private SampleProvince province;
    private OrganisationDirectory directory;

    @BeforeAll
    void start() {
        engine = new EngineContext();
    }

    @BeforeEach
    void begin() {
        engine.clock().moveTo(TestClock.MONDAY_MORNING);
        province = new SampleProvince(engine);
        directory = engine.get(OrganisationDirectory.class);
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void theOldNameGoesOnAndTheTrailKeepsBoth() {
        var before = rows();
        rename(province.communeA, "Ủy ban nhân dân xã Tên Nhầm", AHEAD).orThrow();

        takeBack(province.communeA, Renamed.class).orThrow();

        assertThat(rows()).isEqualTo(before);
        assertThat(trail("organisation.renaming-taken-back")).contains("Ủy ban nhân dân xã Tên Nhầm",
                "Ủy ban nhân dân xã Hòa Bình", "2026-07-01", "Hoãn", "QĐ");
        assertThat(rename(province.communeA, "Ủy ban nhân dân xã Tên Đúng", AHEAD.minusDays(30)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theOldPlaceGoesOnUnlessItIsGone() {
        var before = rows();
        move(province.communeA, province.districtB).orThrow();
        takeBack(province.communeA, Moved.class).orThrow();
        assertThat(rows()).isEqualTo(before);
        assertThat(directory.pathOf(province.communeA, AHEAD)).contains(province.districtA);
        assertThat(trail("organisation.move-taken-back")).contains(province.districtA.toString(),
                province.districtB.toString());

        move(province.communeA, province.districtB).orThrow();
        close(province.officeA, LAST_DAY).orThrow();
        close(province.districtA, LAST_DAY).orThrow();

        assertThat(code(takeBack(province.communeA, Moved.class))).isEqualTo(OrganisationRefusal.PARENT_NOT_OPEN);
        assertThat(directory.pathOf(province.communeA, AHEAD)).contains(province.districtB);
    }

    @Test
    void nothingIsPutBackBelowItself() {
        var one = province.unit("Phòng Một", province.communeA);
        var other = province.unit("Phòng Hai", province.communeA);
        move(one, other, AHEAD).orThrow();
        move(one, province.communeA, AHEAD.plusDays(1)).orThrow();
        move(other, one, AHEAD.plusDays(2)).orThrow();

        var refused = takeBack(one, Moved.class, AHEAD.plusDays(1));

        assertThat(code(refused)).isEqualTo(OrganisationRefusal.PARENT_INSIDE);
    }

    @Test
    void aClosedOneGoesOnWithAllThatWouldHaveEndedWithIt() {
        province.code(province.communeA, "H97.01.01");
        var clerk = province.person("Văn Thư Xã", province.communeA);
        province.post(clerk, "SPECIALIST", province.communeA);
        province.capacity(clerk, "DEPUTY_FOR", province.communeA);
        province.grant(clerk, "REGISTRY_CLERK", province.communeA, Reach.WITHIN_AGENCY);
        var left = province.person("Người Nghỉ Việc", province.communeA);
        province.post(left, "SPECIALIST", province.communeA);
        var before = rows();
        close(province.communeA, LAST_DAY).orThrow();
        var meanwhile = rows();

        takeBack(province.communeA, Closed.class).orThrow();

        assertThat(meanwhile).isNotEqualTo(before);
        assertThat(rows()).isEqualTo(before);
        close(province.communeA, LAST_DAY).orThrow();
        endPost(left);
        takeBack(province.communeA, Closed.class).orThrow();
        assertThat(engine.get(People.class).postsOf(left, AHEAD)).as("ended by itself, though on the same day")
                .isEmpty();
        engine.clock().moveTo(AHEAD.atTime(8, 0).atZone(engine.clock().getZone()).toInstant());
        assertThat(engine.get(Authorisation.class).may(Actor.of(clerk), Act.REGISTER_INCOMING, province.communeA))
                .isTrue();
    }

    @Test
    void aClosingOfBeforeItWasKeptWhatItEndsIsTakenBackToo() throws IOException {
        province.code(province.communeA, "H97.02.01");
        var chair = province.person("Chủ Tịch Xã", province.communeA);
        province.post(chair, "CHAIR", province.communeA);
        province.capacity(chair, "DEPUTY_FOR", province.communeA);
        var before = rows();
        close(province.communeA, LAST_DAY).orThrow();
        engine.jdbc().sql("DELETE FROM closing_cut").update();

        engine.jdbc().sql(statementOfTheMigration()).update();

        takeBack(province.communeA, Closed.class).orThrow();
        assertThat(rows()).isEqualTo(before);
    }

    private static String statementOfTheMigration() throws IOException {
        try (var file = Objects.requireNonNull(
                TakeBackIT.class.getResourceAsStream("/db/migration/engine/V202611221820__taken_back.sql"))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("WITH closed"));
        }
    }

    @Test
    void aClosingStaysWhileASuccessorOrANamesakeRestsOnIt() {
        close(province.communeA, LAST_DAY).orThrow();
        follow(province.communeA, province.communeB, SuccessionKind.TRANSFER_OF_FUNCTION);
        follow(province.communeA, province.communeB, SuccessionKind.MERGE);
        var followed = takeBack(province.communeA, Closed.class);
        takeBack(province.communeB, Followed.class, SuccessionKind.MERGE).orThrow();
        var namesake = open("Ủy ban nhân dân xã Hòa Bình", province.districtA);

        assertThat(followed).isEqualTo(Outcome.refused(OrganisationRefusal.LATER_CHANGE_RESTS, "day", AHEAD));
        assertThat(namesake).isInstanceOf(Outcome.Done.class);
        assertThat(code(takeBack(province.communeA, Closed.class))).isEqualTo(OrganisationRefusal.NAME_TAKEN);
    }

    @Test
    void whatWasDecidedLastIsTakenBackFirst() {
        rename(province.communeA, "Ủy ban nhân dân xã Một", AHEAD.minusDays(9)).orThrow();
        rename(province.communeA, "Ủy ban nhân dân xã Hai", AHEAD.minusDays(5)).orThrow();
        close(province.communeA, LAST_DAY).orThrow();

        assertThat(takeBack(province.communeA, Renamed.class, AHEAD.minusDays(5)))
                .isEqualTo(Outcome.refused(OrganisationRefusal.LATER_CHANGE_RESTS, "day", AHEAD));
        takeBack(province.communeA, Closed.class).orThrow();
        assertThat(takeBack(province.communeA, Renamed.class, AHEAD.minusDays(9)))
                .isEqualTo(Outcome.refused(OrganisationRefusal.LATER_CHANGE_RESTS, "day", AHEAD.minusDays(5)));
        takeBack(province.communeA, Renamed.class, AHEAD.minusDays(5)).orThrow();

        assertThat(directory.get(province.communeA, AHEAD).name()).endsWith("xã Một");
        assertThat(directory.get(province.communeA, AHEAD).validity().to()).isNull();
    }

    @Test
    void aReformIsTakenBackFromTheTopDown() {
        var before = rows();
        var parts = List.of(province.communeA, province.officeA, province.districtA);
        for (var part : parts) close(part, LAST_DAY).orThrow();
        for (var part : List.of(province.communeB, province.officeB, province.districtB))
            close(part, LAST_DAY).orThrow();
        engine.get(UseScheme.class)
                .use(Actor.SYSTEM, new UseScheme.NewScheme(province.province, "TWO_LEVELS", AHEAD, "QĐ"))
                .orThrow();

        assertThat(code(takeBack(province.districtA, Closed.class)))
                .isEqualTo(OrganisationRefusal.LEVEL_NOT_IN_SCHEME);
        takeBack(province.province, SchemeChanges.class).orThrow();
        assertThat(code(takeBack(province.communeA, Closed.class))).isEqualTo(OrganisationRefusal.PARENT_NOT_OPEN);
        for (var part : parts.reversed()) takeBack(part, Closed.class).orThrow();
        for (var part : List.of(province.districtB, province.officeB, province.communeB))
            takeBack(part, Closed.class).orThrow();

        assertThat(rows()).isEqualTo(before);
        assertThat(directory.levelsOf(province.province, AHEAD)).hasSize(3);
    }

    @Test
    void aMistypedCodeIsFreeForItsOwner() {
        assign(province.communeA, "H96.02.01", AHEAD).orThrow();
        var taken = assign(province.communeB, "H96.02.01", AHEAD);

        takeBack(province.communeA, CodeBegins.class).orThrow();

        assertThat(code(taken)).isEqualTo(OrganisationRefusal.CODE_USED);
        assertThat(assign(province.communeB, "H96.02.01", AHEAD)).isInstanceOf(Outcome.Done.class);
        assertThat(trail("code.taken-back")).contains("H96.02.01", "Hoãn");
    }

    @Test
    void theEndOfACodeIsTakenBackUnlessAnotherCodeFollows() {
        province.code(province.communeA, "H95.01.01");
        var before = rows();
        endCode("H95.01.01");
        takeBack(province.communeA, CodeEnds.class).orThrow();
        assertThat(rows()).isEqualTo(before);

        endCode("H95.01.01");
        assign(province.communeA, "H95.01.02", AHEAD).orThrow();

        assertThat(code(takeBack(province.communeA, CodeEnds.class))).isEqualTo(OrganisationRefusal.CODE_PRESENT);
        takeBack(province.communeA, CodeBegins.class).orThrow();
        takeBack(province.communeA, CodeEnds.class).orThrow();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void noCodeStaysOpenAtAClosedAgency() {
        province.code(province.communeA, "H94.01.01");
        endCode("H94.01.01");
        assign(province.communeA, "H94.01.02", AHEAD.plusDays(5)).orThrow();
        var refused = close(province.communeA, LAST_DAY);
        takeBack(province.communeA, CodeBegins.class).orThrow();
        close(province.communeA, AHEAD.plusDays(30)).orThrow();
        assign(province.communeA, "H94.01.03", AHEAD).orThrow();

        assertThat(refused).isEqualTo(
                Outcome.refused(OrganisationRefusal.BEGINS_AFTER_CLOSING, "day", AHEAD.plusDays(5)));
        assertThat(ends("H94.01.03")).isEqualTo(AHEAD.plusDays(30).toString());
        takeBack(province.communeA, Closed.class).orThrow();
        assertThat(ends("H94.01.03")).isEqualTo("open");
        assertThat(ends("H94.01.01")).isEqualTo(LAST_DAY.toString());
    }

    @Test
    void whoComesAfterAClosingWasDecidedLeavesWithItAndStaysWithoutIt() {
        close(province.communeA, LAST_DAY).orThrow();
        var late = province.person("Người Đến Sau", province.communeA);
        var guest = province.person("Người Đến Tạm", province.communeA);
        appoint(late, province.communeA, Period.since(province.today())).orThrow();
        appoint(guest, province.communeA, new Period(province.today(), AHEAD.plusDays(9))).orThrow();
        province.capacity(late, "DEPUTY_FOR", province.communeA);
        province.grant(late, "REGISTRY_CLERK", province.communeA, Reach.WITHIN_AGENCY);
        var cut = List.of(ends("post", late), ends("post", guest), ends("person_capacity", late));
        var tooLate = appoint(guest, province.communeA, Period.since(AHEAD));
        engine.clock().moveTo(AHEAD.atTime(8, 0).atZone(engine.clock().getZone()).toInstant());
        var authorisation = engine.get(Authorisation.class);
        var lapsed = authorisation.may(Actor.of(late), Act.REGISTER_INCOMING, province.communeA);

        takeBack(province.communeA, Closed.class).orThrow();

        assertThat(cut).containsOnly(LAST_DAY.toString());
        assertThat(code(tooLate)).isEqualTo(OrganisationRefusal.CLOSED);
        assertThat(lapsed).isFalse();
        assertThat(authorisation.may(Actor.of(late), Act.REGISTER_INCOMING, province.communeA)).isTrue();
        assertThat(List.of(ends("post", late), ends("person_capacity", late))).containsOnly("open");
        assertThat(ends("post", guest)).isEqualTo(AHEAD.plusDays(9).toString());
    }

    @Test
    void nobodyOutlivesAClosingThatIsDecidedAtTheSameTime() {
        for (int round = 0; round < 5; round++) {
            var person = province.person("Người Đến Cùng Lúc " + round, province.communeA);

            var answers = atOnce(() -> close(province.communeA, LAST_DAY),
                    () -> appoint(person, province.communeA, Period.since(province.today()))
                            .map(_ -> province.communeA));

            assertThat(answers).allMatch(Outcome.Done.class::isInstance);
            assertThat(ends("post", person)).isEqualTo(LAST_DAY.toString());
            takeBack(province.communeA, Closed.class).orThrow();
            assertThat(ends("post", person)).isEqualTo("open");
        }
    }

    private Outcome<UUID> appoint(PersonId person, OrganisationId organisation, Period period) {
        return engine.get(AppointToPost.class)
                .appoint(Actor.SYSTEM,
                        new AppointToPost.Appointment(person, "SPECIALIST", organisation, period, "QĐ"));
    }

    private String ends(String table, PersonId person) {
        return engine.jdbc()
                .sql("SELECT coalesce(valid_to::text, 'open') FROM " + table + " WHERE person_id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    @Test
    void mailFindsNobodyByASuccessionThatWasTakenBack() {
        province.code(province.communeA, "H93.01.01");
        close(province.communeA, LAST_DAY).orThrow();
        follow(province.communeA, province.communeB, SuccessionKind.MERGE);
        takeBack(province.communeA, Followed.class).orThrow();

        var addressee = directory.byCode(Objects.requireNonNull(OrganisationCode.read("H93.01.01")), AHEAD);

        assertThat(addressee).isInstanceOfSatisfying(Addressee.Closed.class,
                closed -> assertThat(closed.successors()).isEmpty());
        assertThat(trail("succession.taken-back")).contains("MERGE", province.communeB.toString());
    }

    @Test
    void whatBeganTodayIsTakenBackUntilWorkRestsOnIt() {
        var today = province.today();
        document(province.communeA);
        engine.clock().advance(Duration.ofMinutes(1));
        rename(province.communeA, "Ủy ban nhân dân xã Nhầm", today).orThrow();
        takeBack(province.communeA, Renamed.class).orThrow();
        rename(province.communeA, "Ủy ban nhân dân xã Đúng", today).orThrow();

        document(province.communeA);

        assertThat(takeBack(province.communeA, Renamed.class))
                .isEqualTo(Outcome.refused(OrganisationRefusal.WORK_RESTS, "day", today));
        assertThat(directory.get(province.communeA, today).name()).endsWith("xã Đúng");
    }

    @Test
    void onTheFirstDayWithoutItAnAdministratorAboveStillTakesTheClosingBack() {
        var above = province.holder("ADMINISTRATOR", province.districtA, Reach.WHOLE_SUBTREE);
        var clerk = province.holder("REGISTRY_CLERK", province.communeA, Reach.WITHIN_AGENCY);
        close(province.communeA, province.today()).orThrow();
        var demand = new TakingBack(province.communeA, key(province.communeA, Closed.class), "Hoãn");
        engine.clock().advance(Duration.ofDays(1));
        var authorisation = engine.get(Authorisation.class);
        var lapsed = authorisation.may(clerk, Act.REGISTER_INCOMING, province.communeA);

        engine.get(TakeBackChange.class).takeBack(above, demand).orThrow();

        assertThat(lapsed).isFalse();
        assertThat(authorisation.may(clerk, Act.REGISTER_INCOMING, province.communeA)).isTrue();
    }

    @Test
    void whatTookEffectBeforeTodayIsHistory() {
        rename(province.communeA, "Ủy ban nhân dân xã Đã Đổi", province.today().plusDays(1)).orThrow();
        var key = key(province.communeA, Renamed.class);
        engine.clock().advance(Duration.ofDays(2));

        assertThat(takeBack(province.communeA, key))
                .isEqualTo(Outcome.refused(OrganisationRefusal.CHANGE_GONE));
        assertThat(directory.historyOf(province.communeA)).hasSize(2);
    }

    @Test
    void oneOfSeveralAdministratorsTakesItBack() {
        close(province.communeA, LAST_DAY).orThrow();
        var key = key(province.communeA, Closed.class);

        var answers = atOnce(() -> takeBack(province.communeA, key), () -> takeBack(province.communeA, key),
                () -> takeBack(province.communeA, key));

        assertThat(answers.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(answers).contains(Outcome.refused(OrganisationRefusal.CHANGE_GONE));
    }

    @Test
    void aClosingIsNotTakenBackWhileItsNameIsGivenAway() {
        close(province.communeA, LAST_DAY).orThrow();
        var key = key(province.communeA, Closed.class);

        var answers = atOnce(() -> takeBack(province.communeA, key),
                () -> open("Ủy ban nhân dân xã Hòa Bình", province.districtA));

        assertThat(answers.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
    }

    @Test
    void aMoveIsTakenBackOnlyByWhoLooksAfterBothPlaces() {
        var ofDistrict = province.holder("ADMINISTRATOR", province.districtA, Reach.WHOLE_SUBTREE);
        var elsewhere = province.holder("ADMINISTRATOR", province.districtB, Reach.WHOLE_SUBTREE);
        move(province.communeA, province.districtB).orThrow();
        var demand = new TakingBack(province.communeA, key(province.communeA, Moved.class), "Lý do");
        var takeBack = engine.get(TakeBackChange.class);

        assertThatThrownBy(() -> takeBack.takeBack(ofDistrict, demand)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> takeBack.takeBack(elsewhere, demand)).isInstanceOf(ForbiddenException.class);

        assertThat(directory.pathOf(province.communeA, AHEAD)).contains(province.districtB);
    }

    @Test
    void anAppointmentThatHasNotBegunIsTakenBack() {
        var person = province.person("Người Sẽ Đến", province.communeA);
        var post = engine.get(AppointToPost.class)
                .appoint(Actor.SYSTEM, new AppointToPost.Appointment(person, "SPECIALIST", province.communeA,
                        Period.since(AHEAD), "QĐ"))
                .orThrow();
        var closing = close(province.communeA, LAST_DAY);

        engine.get(RemoveFromPost.class)
                .remove(Actor.SYSTEM, new RemoveFromPost.Removal(post, province.today(), null))
                .orThrow();

        assertThat(code(closing)).isEqualTo(OrganisationRefusal.BEGINS_AFTER_CLOSING);
        assertThat(engine.get(People.class).postsOf(person, AHEAD)).isEmpty();
        assertThat(close(province.communeA, LAST_DAY)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anOpeningAheadIsTakenBackAsIfNobodyHadDecidedIt() {
        var before = rows();
        var commune = open("Ủy ban nhân dân xã Lập Nhầm", province.districtA).orThrow();
        var unit = openUnit(commune).orThrow();
        var root = engine.get(OpenAgency.class)
                .open(Actor.SYSTEM, new NewAgency(new Naming("Tỉnh Nhầm", "Tỉnh Nhầm", null), null, "PROVINCE",
                        "THREE_LEVELS", AHEAD, "QĐ"))
                .orThrow();

        var tooEarly = takeBack(commune, Opened.class);
        for (var planned : List.of(unit, commune, root)) takeBack(planned, Opened.class).orThrow();

        assertThat(tooEarly)
                .isEqualTo(Outcome.refused(OrganisationRefusal.OPENING_RESTS, "what", OrganisationUse.Kind.PART));
        assertThat(rows()).isEqualTo(before);
        assertThatThrownBy(() -> directory.get(commune, AHEAD)).isInstanceOf(UnknownException.class);
        assertThat(trail("organisation.opening-taken-back")).contains("Tỉnh Nhầm", "2026-07-01", "Hoãn");
        assertThat(open("Ủy ban nhân dân xã Lập Nhầm", province.districtA)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anOpeningStaysWhileAnythingNamesIt() {
        var commune = open("Ủy ban nhân dân xã Sắp Lập", province.districtA).orThrow();
        var person = province.person("Người Chờ Việc", province.districtA);
        assign(commune, "H92.01.01", AHEAD).orThrow();
        var coded = takeBack(commune, Opened.class);
        takeBack(commune, CodeBegins.class).orThrow();
        var post = appoint(person, commune, Period.since(AHEAD)).orThrow();
        var appointed = takeBack(commune, Opened.class);
        engine.get(RemoveFromPost.class)
                .remove(Actor.SYSTEM, new RemoveFromPost.Removal(post, province.today(), null))
                .orThrow();
        insert("INSERT INTO recipient_group (id, agency_id, name) VALUES (gen_random_uuid(), ?, 'Các xã')", commune);
        var chosen = takeBack(commune, Opened.class);
        insert("DELETE FROM recipient_group WHERE agency_id = ?", commune);
        engine.get(RegisterPerson.class)
                .register(Actor.SYSTEM, new RegisterPerson.NewPerson("Người Sẽ Về", commune, AHEAD))
                .orThrow();

        assertThat(coded).isEqualTo(Outcome.refused(OrganisationRefusal.LATER_CHANGE_RESTS, "day", AHEAD));
        assertThat(named(appointed)).isEqualTo(OrganisationUse.Kind.POST);
        assertThat(named(chosen)).isEqualTo(OrganisationUse.Kind.RECIPIENT);
        assertThat(named(takeBack(commune, Opened.class))).isEqualTo(OrganisationUse.Kind.MEMBER);
    }

    @Test
    void whatIsOpenIsClosedAndNotTakenBack() {
        var commune = open("Ủy ban nhân dân xã Đã Mở", province.districtA).orThrow();
        var key = key(commune, Opened.class);
        engine.clock().moveTo(AHEAD.atTime(8, 0).atZone(engine.clock().getZone()).toInstant());

        assertThat(takeBack(commune, key)).isEqualTo(Outcome.refused(OrganisationRefusal.CHANGE_GONE));
        assertThat(directory.get(commune, AHEAD).isOpenOn(AHEAD)).isTrue();
    }

    private Outcome<OrganisationId> openUnit(OrganisationId parent) {
        return engine.get(OpenUnit.class)
                .open(Actor.SYSTEM, new NewUnit(new Naming("Phòng Nhầm", "Phòng Nhầm", null), parent, AHEAD, "QĐ"));
    }

    private void insert(String row, OrganisationId organisation) {
        engine.jdbc().sql(row).param(organisation.value()).update();
    }

    private static Object named(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal))
            return Objects.requireNonNull(refusal.args().get("what"));
        throw new AssertionError(outcome);
    }

    @SafeVarargs
    private static List<Outcome<OrganisationId>> atOnce(Supplier<Outcome<OrganisationId>>... attempts) {
        var running = Stream.of(attempts).map(CompletableFuture::supplyAsync).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private Outcome<OrganisationId> takeBack(OrganisationId organisation, Class<? extends PlannedChange> kind) {
        return takeBack(organisation, key(organisation, kind));
    }

    private Outcome<OrganisationId> takeBack(OrganisationId organisation, Class<? extends PlannedChange> kind,
            LocalDate from) {
        return takeBack(organisation, ahead(organisation, kind)
                .filter(change -> change.entry().from().equals(from))
                .findFirst()
                .orElseThrow()
                .key());
    }

    private Outcome<OrganisationId> takeBack(OrganisationId organisation, Class<Followed> kind,
            SuccessionKind succession) {
        return takeBack(organisation, ahead(organisation, kind)
                .filter(change -> change instanceof Followed followed && followed.succession().kind() == succession)
                .findFirst()
                .orElseThrow()
                .key());
    }

    private Outcome<OrganisationId> takeBack(OrganisationId organisation, String key) {
        return engine.get(TakeBackChange.class).takeBack(Actor.SYSTEM, new TakingBack(organisation, key, "Hoãn"));
    }

    private String key(OrganisationId organisation, Class<? extends PlannedChange> kind) {
        return ahead(organisation, kind).findFirst().orElseThrow().key();
    }

    private Stream<PlannedChange> ahead(OrganisationId organisation, Class<? extends PlannedChange> kind) {
        return engine.get(ReadOrganisations.class)
                .file(Actor.SYSTEM, organisation, province.today())
                .ahead()
                .stream()
                .filter(kind::isInstance);
    }

    /** Every dated row there is of this province, as the database holds it. */
    private List<String> rows() {
        return engine.jdbc()
                .sql("""
                        SELECT concat_ws('|', id, name, parent_id, valid_from, coalesce(valid_to::text, 'open'),
                            closing_decision_no) FROM organisation_version
                        UNION ALL SELECT concat_ws('|', id, code, valid_from, coalesce(valid_to::text, 'open'),
                            closing_decision_no) FROM agency_code
                        UNION ALL SELECT concat_ws('|', id, valid_from, coalesce(valid_to::text, 'open')) FROM post
                        UNION ALL SELECT concat_ws('|', id, valid_from, coalesce(valid_to::text, 'open'))
                            FROM person_capacity
                        UNION ALL SELECT concat_ws('|', id, scheme, valid_from, coalesce(valid_to::text, 'open'))
                            FROM scheme_use
                        UNION ALL SELECT concat_ws('|', id, from_id, to_id) FROM succession
                        ORDER BY 1
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String ends(String code) {
        return engine.jdbc()
                .sql("SELECT coalesce(valid_to::text, 'open') FROM agency_code WHERE code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private String trail(String act) {
        return engine.jdbc()
                .sql("SELECT convert_from(canonical, 'UTF8') FROM audit_event WHERE act = ? ORDER BY at DESC, id DESC LIMIT 1")
                .param(act)
                .query(String.class)
                .single();
    }

    /** A document that came in just now. */
    private void document(OrganisationId agency) {
        engine.jdbc()
                .sql("""
                        INSERT INTO incoming_document (id, version, state, agency_id, source, issuer_name, number_text,
                            symbol, code_key, kind, subject, urgency, received_at, updated_at)
                        VALUES (gen_random_uuid(), 1, 'RECEIVED', :agency, 'PAPER', 'UBND', '1', 'UBND', '1', 'CV',
                            'Về việc', 'NORMAL', :at, :at)
                        """)
                .param("agency", agency.value())
                .param("at", engine.clock().instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void endPost(PersonId person) {
        var post = engine.get(People.class).postsOf(person, province.today()).getFirst();
        engine.get(RemoveFromPost.class)
                .remove(Actor.SYSTEM, new RemoveFromPost.Removal(post.id(), LAST_DAY, null))
                .orThrow();
    }

    private void endCode(String code) {
        engine.get(CloseCode.class)
                .close(Actor.SYSTEM,
                        new CloseCode.Closing(Objects.requireNonNull(OrganisationCode.read(code)), LAST_DAY, "QĐ"))
                .orThrow();
    }

    private void follow(OrganisationId from, OrganisationId to, SuccessionKind kind) {
        engine.get(RecordSuccession.class)
                .record(Actor.SYSTEM, new Succession(from, to, kind, AHEAD, "12/NQ", null))
                .orThrow();
    }

    private Outcome<OrganisationId> open(String name, OrganisationId parent) {
        return engine.get(OpenAgency.class)
                .open(Actor.SYSTEM,
                        new NewAgency(new Naming(name, name, "UBND"), parent, "COMMUNE", null, AHEAD, "QĐ"));
    }

    private Outcome<OrganisationId> rename(OrganisationId id, String name, LocalDate from) {
        return engine.get(RenameOrganisation.class)
                .rename(Actor.SYSTEM, new RenameOrganisation.Renaming(id, new Naming(name, name, null), from, "QĐ"));
    }

    private Outcome<OrganisationId> move(OrganisationId id, OrganisationId parent) {
        return move(id, parent, AHEAD);
    }

    private Outcome<OrganisationId> move(OrganisationId id, OrganisationId parent, LocalDate from) {
        return engine.get(MoveOrganisation.class)
                .move(Actor.SYSTEM, new MoveOrganisation.Move(id, parent, from, "QĐ"));
    }

    private Outcome<OrganisationId> close(OrganisationId id, LocalDate lastDay) {
        return engine.get(CloseOrganisation.class)
                .close(Actor.SYSTEM, new CloseOrganisation.Closing(id, lastDay, "QĐ"));
    }

    private Outcome<OrganisationCode> assign(OrganisationId agency, String code, LocalDate from) {
        return engine.get(AssignCode.class).assign(Actor.SYSTEM, new AssignCode.Assignment(agency, code, from, null));
    }

    private static RefusalCode code(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return refusal.code();
        throw new AssertionError(outcome);
    }
}
