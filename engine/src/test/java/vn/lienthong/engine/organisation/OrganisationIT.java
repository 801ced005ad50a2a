package vn.lienthong.engine.organisation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** What administrators do to the organisation, over time and against each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationIT {
    private static final Level DISTRICT = new Level("DISTRICT", 2, "Cấp huyện", "District");
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
    void databaseFoldsWordsAsTheCodeDoes() {
        for (var text : List.of("Số 12/UBND-VX: Đồng Tiến – “Ấp 3”", "U\u0309y ban", " ", "Cafe\u0301 & a.b|c",
                "đ".repeat(9), "05/QĐ-UBND", "5qđ 007a 000 vp02 1.050", "x1y2 0"))
            assertThat(engine.jdbc()
                    .sql("SELECT array_to_string(tsvector_to_array(folded_words(?)), ' ')")
                    .param(text)
                    .query(String.class)
                    .single())
                    .isEqualTo(String.join(" ", new TreeSet<>(FoldedText.words(text))));
    }

    @Test
    void communeOpenedAheadWorksAtMidnightOfItsDay() {
        var commune = open("Ủy ban nhân dân xã Tân Mới", province.districtA, "COMMUNE", AHEAD).orThrow();
        var clerk = province.person("Văn Thư Mới", commune);
        engine.get(GrantRole.class)
                .grant(Actor.SYSTEM, new GrantRole.NewGrant(clerk,
                        new RoleKey("REGISTRY_CLERK"), commune, Reach.WITHIN_AGENCY,
                        Period.since(AHEAD), "QĐ"))
                .orThrow();
        var authorisation = engine.get(Authorisation.class);

        engine.clock().moveTo(Instant.parse("2026-06-30T16:59:59Z"));
        assertThat(authorisation.may(Actor.of(clerk), Act.REGISTER_INCOMING, commune)).isFalse();
        assertThat(directory.agenciesBelow(province.province, "COMMUNE", province.today())).hasSize(2);

        engine.clock().moveTo(Instant.parse("2026-06-30T17:00:00Z"));
        assertThat(authorisation.may(Actor.of(clerk), Act.REGISTER_INCOMING, commune)).isTrue();
        assertThat(directory.agenciesBelow(province.province, "COMMUNE", province.today())).hasSize(3);
    }

    @Test
    void keepsTheOldNameForTheOldDays() {
        rename(province.communeA, "Ủy ban nhân dân xã Hòa Bình Mới", AHEAD).orThrow();

        assertThat(directory.get(province.communeA, AHEAD.minusDays(1)).name()).endsWith("Hòa Bình");
        assertThat(directory.get(province.communeA, AHEAD).name()).endsWith("Hòa Bình Mới");
        assertThat(directory.historyOf(province.communeA)).hasSize(2);
    }

    @Test
    void refusesToRewriteHistory() {
        assertThat(rename(province.communeA, "Tên khác", SampleProvince.OPENED))
                .isEqualTo(refused(OrganisationRefusal.NOT_AFTER_LAST_CHANGE, SampleProvince.OPENED));
        rename(province.communeA, "Tên khác", AHEAD).orThrow();
        assertThat(rename(province.communeA, "Tên nữa", AHEAD.minusDays(9)))
                .isEqualTo(refused(OrganisationRefusal.LATER_CHANGE_PLANNED, AHEAD));
    }

    @Test
    void movesWithEverythingBelowAndNeverIntoItself() {
        var commune = province.communeA;
        var move = engine.get(MoveOrganisation.class);

        assertThat(move.move(Actor.SYSTEM, new MoveOrganisation.Move(province.officeA, province.officeA, AHEAD, null)))
                .isEqualTo(Outcome.refused(OrganisationRefusal.PARENT_INSIDE));
        move.move(Actor.SYSTEM, new MoveOrganisation.Move(commune, province.districtB, AHEAD, "QĐ")).orThrow();

        assertThat(directory.pathOf(commune, AHEAD)).contains(province.districtB).doesNotContain(province.districtA);
        assertThat(directory.pathOf(commune, AHEAD.minusDays(1))).contains(province.districtA);
    }

    @Test
    void twoMovesOfDifferentDaysPutNobodyBelowItself() {
        var other = open("Ủy ban nhân dân huyện Ba", province.province, "DISTRICT", SampleProvince.OPENED).orThrow();
        move(province.districtA, other, AHEAD.plusDays(9)).orThrow();

        assertThat(move(other, province.districtA, AHEAD.plusDays(4)))
                .isEqualTo(Outcome.refused(OrganisationRefusal.PARENT_INSIDE));
        assertThat(move(other, province.districtA, province.today().minusDays(1)))
                .isEqualTo(Outcome.refused(OrganisationRefusal.PARENT_INSIDE));
        assertThat(move(other, province.districtB, AHEAD.plusDays(4))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void neverPutsAnAgencyBelowALowerLevel() {
        assertThat(open("Huyện dưới xã", province.communeA, "DISTRICT", AHEAD))
                .isEqualTo(Outcome.refused(OrganisationRefusal.PARENT_BELOW));
        assertThat(open("Xã trong văn phòng", province.office, "COMMUNE", AHEAD))
                .isEqualTo(Outcome.refused(OrganisationRefusal.NOT_AN_AGENCY));
        assertThat(open("Cấp lạ", province.districtA, "REGION", AHEAD))
                .isEqualTo(Outcome.refused(OrganisationRefusal.LEVEL_NOT_IN_SCHEME, "level", "REGION"));
    }

    @Test
    void reformsAProvinceWhenItsDistrictsAreClosed() {
        var day = AHEAD.minusDays(1);
        assertThat(reform()).isEqualTo(Outcome.refused(OrganisationRefusal.LEVEL_NOT_IN_SCHEME, "level", DISTRICT));
        assertThat(close(province.districtA, day)).isEqualTo(Outcome.refused(OrganisationRefusal.PARTS_STILL_OPEN));
        for (var part : List.of(province.communeA, province.officeA, province.districtA, province.communeB,
                province.officeB, province.districtB))
            close(part, day).orThrow();

        reform().orThrow();

        assertThat(directory.levelsOf(province.province, AHEAD)).extracting(Level::key)
                .containsExactly("PROVINCE", "COMMUNE");
        assertThat(directory.levelsOf(province.province, day)).hasSize(3);
        assertThat(open("Ủy ban nhân dân xã Mới", province.province, "COMMUNE", AHEAD))
                .isInstanceOf(Outcome.Done.class);
        assertThat(open("Ủy ban nhân dân huyện Mới", province.province, "DISTRICT", AHEAD))
                .isEqualTo(Outcome.refused(OrganisationRefusal.LEVEL_NOT_IN_SCHEME, "level", DISTRICT));
    }

    @Test
    void aLevelDoesNotEndWhileAnAgencyOfItIsToOpen() {
        for (var part : List.of(province.communeA, province.officeA, province.districtA, province.communeB,
                province.officeB, province.districtB))
            close(part, AHEAD.minusDays(1)).orThrow();
        open("Ủy ban nhân dân huyện Sẽ Mở", province.province, "DISTRICT", AHEAD.plusDays(30)).orThrow();

        assertThat(reform()).isEqualTo(Outcome.refused(OrganisationRefusal.LEVEL_NOT_IN_SCHEME, "level", DISTRICT));
    }

    @Test
    void noAgencyOpensOnALevelThatEndsLater() {
        for (var part : List.of(province.communeA, province.officeA, province.districtA, province.communeB,
                province.officeB, province.districtB))
            close(part, AHEAD.minusDays(1)).orThrow();
        reform().orThrow();

        assertThat(open("Ủy ban nhân dân huyện Mới", province.province, "DISTRICT", AHEAD.minusDays(30)))
                .isEqualTo(Outcome.refused(OrganisationRefusal.LEVEL_NOT_IN_SCHEME, "level", DISTRICT));
    }

    @Test
    void rolesLapseWithTheirOrganisationWhileReadersAboveStay() {
        var clerk = province.holder("REGISTRY_CLERK", province.communeA, Reach.WITHIN_AGENCY);
        var auditor = province.holder("AUDITOR", province.province, Reach.WHOLE_SUBTREE);
        var authorisation = engine.get(Authorisation.class);
        close(province.communeA, province.today()).orThrow();
        assertThat(authorisation.may(clerk, Act.READ_REGISTER, province.communeA)).isTrue();

        engine.clock().advance(Duration.ofDays(1));

        assertThat(authorisation.may(clerk, Act.READ_REGISTER, province.communeA)).isFalse();
        assertThat(authorisation.reach(clerk, Act.READ_REGISTER)).isEmpty();
        assertThat(authorisation.reach(auditor, Act.READ_REGISTER)).contains(province.communeA);
    }

    @Test
    void leadsAClosedCodeToWhoeverFollowed() {
        province.code(province.communeA, "H99.01.01");
        province.code(province.communeB, "H99.02.01");
        assertThat(directory.byCode(code("h99.01.01"), province.today())).isInstanceOf(Addressee.Reached.class);
        close(province.communeA, AHEAD.minusDays(1)).orThrow();
        engine.get(RecordSuccession.class)
                .record(Actor.SYSTEM, new Succession(province.communeA, province.communeB, SuccessionKind.MERGE, AHEAD,
                        "12/NQ", null))
                .orThrow();

        assertThat(directory.byCode(code("H99.01.01"), AHEAD)).isInstanceOfSatisfying(Addressee.Closed.class, it -> {
            assertThat(it.named().id()).isEqualTo(province.communeA);
            assertThat(it.successors()).extracting(Organisation::id).containsExactly(province.communeB);
        });
        assertThat(directory.byCode(code("000.01.01.H99"), province.today())).isInstanceOf(Addressee.Reached.class);
        assertThat(directory.byCode(code("H99.77"), AHEAD)).isInstanceOf(Addressee.Unknown.class);
    }

    @Test
    void whatIsLeftGoesAlongTheChainToOneThatIsOpen() {
        var tree = engine.get(OrganisationTree.class);
        var unit = province.unit("Phòng Văn hóa", province.communeA);
        follow(province.communeA, province.communeB, AHEAD, null);
        follow(province.communeB, province.districtB, AHEAD.plusDays(9), null);
        for (var one : List.of(unit, province.communeA)) close(one, AHEAD.minusDays(1)).orThrow();
        close(province.communeB, AHEAD.plusDays(8)).orThrow();

        assertThat(tree.heirOf(province.communeA, AHEAD.minusDays(1))).isNull();
        assertThat(tree.heirOf(province.communeA, AHEAD)).isEqualTo(province.communeB);
        assertThat(tree.heirOf(unit, AHEAD)).isEqualTo(province.communeB);
        assertThat(tree.heirOf(province.communeB, AHEAD)).isNull();
        assertThat(tree.heirOf(unit, AHEAD.plusDays(9))).isEqualTo(province.districtB);
        assertThat(tree.leftTo(province.districtB, AHEAD.plusDays(9)))
                .containsExactlyInAnyOrder(province.communeA, unit, province.communeB);
    }

    @Test
    void ofSeveralThatFollowOnlyTheOneThatFollowsInEverythingIsTheHeir() {
        var tree = engine.get(OrganisationTree.class);
        close(province.communeA, AHEAD.minusDays(1)).orThrow();
        follow(province.communeA, province.communeB, AHEAD, "thôn 1");
        assertThat(tree.heirOf(province.communeA, AHEAD)).isEqualTo(province.communeB);

        follow(province.communeA, province.districtB, AHEAD, "thôn 2");
        assertThat(tree.heirOf(province.communeA, AHEAD)).isNull();

        follow(province.communeA, province.districtB, AHEAD.plusDays(1), null);
        assertThat(tree.heirOf(province.communeA, AHEAD)).isNull();
        assertThat(tree.heirOf(province.communeA, AHEAD.plusDays(1))).isEqualTo(province.districtB);
    }

    @Test
    void neverGivesACodeAgain() {
        province.code(province.communeA, "H98.01.01");
        engine.get(CloseCode.class)
                .close(Actor.SYSTEM, new CloseCode.Closing(code("H98.01.01"), province.today(), "QĐ"))
                .orThrow();

        assertThat(assign(province.communeB, "H98.01.01", AHEAD))
                .isEqualTo(Outcome.refused(OrganisationRefusal.CODE_USED, "code", "H98.01.01"));
        assertThat(assign(province.communeA, "H98.01.02", AHEAD)).isInstanceOf(Outcome.Done.class);
        assertThat(assign(province.communeA, "H98.01.03", AHEAD))
                .isEqualTo(Outcome.refused(OrganisationRefusal.CODE_PRESENT));
        assertThat(directory.byCode(code("H98.01.01"), AHEAD)).isInstanceOfSatisfying(Addressee.Closed.class,
                it -> assertThat(it.successors()).extracting(Organisation::id).containsExactly(province.communeA));
    }

    @Test
    void oneOfTwoAdministratorsOpensANameAtTheSameTime() {
        var attempts = List.of(0, 1, 2, 3)
                .stream()
                .map(_ -> CompletableFuture.supplyAsync(
                        () -> open("Ủy ban nhân dân xã Trùng", province.districtA, "COMMUNE", AHEAD)))
                .toList();

        assertThat(attempts.stream().map(CompletableFuture::join).filter(Outcome.Done.class::isInstance)).hasSize(1);
    }

    @Test
    void parentAndNewChildDoNotMissEachOther() {
        var closing = CompletableFuture.supplyAsync(() -> close(province.communeB, AHEAD));
        var opening = CompletableFuture.supplyAsync(() -> engine.get(OpenUnit.class)
                .open(Actor.SYSTEM, new NewUnit(new Naming("Phòng", "Phòng", null), province.communeB,
                        province.today(), null)));

        assertThat(List.of(closing.join(), opening.join()).stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
    }

    @Test
    void readersSeeAChangeWithItsCommitAndNotBefore() {
        var before = directory.unitsOf(province.communeA, province.today());
        engine.transaction().executeWithoutResult(transaction -> {
            province.unit("Phòng thử", province.communeA);
            assertThat(directory.unitsOf(province.communeA, province.today())).hasSize(before.size() + 1);
            var elsewhere = CompletableFuture
                    .supplyAsync(() -> directory.unitsOf(province.communeA, province.today()));
            assertThat(elsewhere.join()).hasSameSizeAs(before);
            transaction.setRollbackOnly();
        });

        assertThat(directory.unitsOf(province.communeA, province.today())).hasSameSizeAs(before);
        province.unit("Phòng thật", province.communeA);
        assertThat(directory.unitsOf(province.communeA, province.today())).extracting(Organisation::name)
                .containsExactly("Phòng thật");
    }

    private Outcome<OrganisationId> open(String name, OrganisationId parent, String level, LocalDate from) {
        return engine.get(OpenAgency.class)
                .open(Actor.SYSTEM, new NewAgency(new Naming(name, name, "UBND"), parent, level, null, from, "QĐ"));
    }

    private void follow(OrganisationId from, OrganisationId to, LocalDate effective, @Nullable String scope) {
        engine.get(RecordSuccession.class)
                .record(Actor.SYSTEM, new Succession(from, to, SuccessionKind.MERGE, effective, "12/NQ", scope))
                .orThrow();
    }

    private Outcome<OrganisationId> move(OrganisationId id, OrganisationId parent, LocalDate from) {
        return engine.get(MoveOrganisation.class)
                .move(Actor.SYSTEM, new MoveOrganisation.Move(id, parent, from, "QĐ"));
    }

    private Outcome<OrganisationId> rename(OrganisationId id, String name, LocalDate from) {
        return engine.get(RenameOrganisation.class)
                .rename(Actor.SYSTEM, new RenameOrganisation.Renaming(id, new Naming(name, name, null), from, "QĐ"));
    }

    private Outcome<OrganisationId> close(OrganisationId id, LocalDate lastDay) {
        return engine.get(CloseOrganisation.class)
                .close(Actor.SYSTEM, new CloseOrganisation.Closing(id, lastDay, "QĐ"));
    }

    private Outcome<OrganisationId> reform() {
        return engine.get(UseScheme.class)
                .use(Actor.SYSTEM, new UseScheme.NewScheme(province.province, "TWO_LEVELS", AHEAD, "QĐ"));
    }

    private Outcome<OrganisationCode> assign(OrganisationId agency, String code, LocalDate from) {
        return engine.get(AssignCode.class).assign(Actor.SYSTEM, new AssignCode.Assignment(agency, code, from, null));
    }

    private static <T> Outcome<T> refused(OrganisationRefusal code, @Nullable LocalDate day) {
        return Outcome.refused(code, "day", Objects.requireNonNull(day));
    }

    private static OrganisationCode code(String typed) {
        return Objects.requireNonNull(OrganisationCode.read(typed));
    }
}
