package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.ReadAccess;
import vn.lienthong.engine.access.RevokeRole;
import vn.lienthong.engine.access.RoleGrant;
import vn.lienthong.engine.access.RoleHolders;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What administrators get to see, and what is kept from those of other agencies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationViewIT {
    private EngineContext engine;
    private SampleProvince province;
    private ReadOrganisations organisations;
    private ReadPeople people;
    private LocalDate today;
    private Actor ofDistrict;
    private Actor ofAll;
    private Actor nobody;
    private PersonId clerk;
    private PersonId stranger;

    @BeforeAll
    void start() {
        engine = new EngineContext();
        province = new SampleProvince(engine);
        organisations = engine.get(ReadOrganisations.class);
        people = engine.get(ReadPeople.class);
        today = province.today();
        ofDistrict = province.holder("ADMINISTRATOR", province.districtA, Reach.WHOLE_SUBTREE);
        var first = province.person("Quản Trị Viên", null);
        province.grant(first, "ADMINISTRATOR", null, Reach.INSTALLATION);
        ofAll = Actor.of(first);
        nobody = province.holder("SPECIALIST", province.districtA, Reach.WITHIN_AGENCY);
        clerk = province.person("Đặng Thị Ánh", province.communeA);
        province.post(clerk, "REGISTRY_CLERK", province.communeA);
        province.grant(clerk, "REGISTRY_CLERK", province.communeA, Reach.WITHIN_AGENCY);
        province.account(clerk, "anh.dt");
        stranger = province.person("Bùi Văn Đức", province.communeB);
        province.post(stranger, "CHAIR", province.communeB);
        province.grant(stranger, "LEADER", province.communeB, Reach.WITHIN_AGENCY);
        province.account(stranger, "duc.bv");
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void theTreeBeginsWhereTheAdministratorsRightBegins() {
        assertThat(rows(ofDistrict, null, "")).extracting(TreeRow::organisation)
                .extracting(Organisation::id)
                .containsExactly(province.districtA);
        assertThat(rows(ofDistrict, province.districtA, "")).extracting(row -> row.organisation().id())
                .containsExactlyInAnyOrder(province.communeA, province.officeA);
        assertThat(rows(ofDistrict, null, "").getFirst().agencies()).isEqualTo(1);
        assertThat(rows(ofDistrict, null, "").getFirst().units()).isEqualTo(1);
    }

    @Test
    void findsWithoutDiacriticsAtEveryDepthAndNothingBeyondReach() {
        assertThat(rows(ofDistrict, null, "hoa binh")).extracting(row -> row.organisation().id())
                .containsExactly(province.communeA);
        assertThat(rows(ofDistrict, null, "an phu")).isEmpty();
        assertThat(rows(ofAll, province.province, "an phu")).extracting(row -> row.organisation().id())
                .containsExactly(province.communeB);
    }

    @Test
    void pagesALevelWithManyCommunes() {
        var district = province.agency("Ủy ban nhân dân huyện Nhiều Xã", "UBND huyện Nhiều Xã", province.province,
                "DISTRICT");
        for (int i = 0; i < 25; i++) {
            var name = "xã Số %02d".formatted(i);
            province.agency("Ủy ban nhân dân " + name, "UBND " + name, district, "COMMUNE");
        }

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = organisations.tree(ofAll, new TreeQuery(district, "", after, 10), today);
            page.items().forEach(row -> seen.add(row.organisation().shortName()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void refusesOrganisationsOfOthersAndUnknownOnes() {
        assertThatThrownBy(() -> organisations.file(ofDistrict, province.districtB, today))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> organisations.tree(ofDistrict, new TreeQuery(province.province, "", null, 10), today))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> organisations.tree(nobody, new TreeQuery(null, "", null, 10), today))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> organisations.file(ofAll, new OrganisationId(stranger.value()), today))
                .isInstanceOf(UnknownException.class);
        assertThat(organisations.mayAdminister(nobody)).isFalse();
        assertThat(organisations.mayAdminister(Actor.SYSTEM)).isFalse();
    }

    @Test
    void aFileHoldsCodesNamesStaffAndPath() {
        province.code(province.communeA, "H77.01.02");

        var file = organisations.file(ofDistrict, province.communeA, today);

        assertThat(file.codes()).extracting(held -> held.code().value()).containsExactly("H77.01.02");
        assertThat(file.path()).extracting(Organisation::id).containsExactly(province.province, province.districtA);
        assertThat(file.staff()).extracting(member -> member.person().id()).containsExactly(clerk);
        assertThat(file.mayOrganise()).isTrue();
    }

    @Test
    void listsThePeopleOfAnAgencyByNameWithTheirPosts() {
        var page = people.members(ofDistrict, new MembersQuery(province.communeA, "dang anh", null, 10), today);

        assertThat(page.items()).singleElement().satisfies(member -> {
            assertThat(member.person().id()).isEqualTo(clerk);
            assertThat(member.posts()).extracting(post -> post.title().key()).containsExactly("REGISTRY_CLERK");
        });
        assertThat(people.members(ofDistrict, new MembersQuery(null, "bui", null, 10), today).items()).isEmpty();
        assertThat(people.members(ofAll, new MembersQuery(null, "bui", null, 10), today).items()).hasSize(1);
        assertThat(people.members(ofAll, new MembersQuery(null, "", null, 10), today).items())
                .extracting(member -> member.person().fullName())
                .contains("Quản Trị Viên")
                .doesNotContain("Đặng Thị Ánh");
        assertThatThrownBy(() -> people.members(ofDistrict, new MembersQuery(province.communeB, "", null, 10), today))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> people.members(nobody, new MembersQuery(null, "a", null, 10), today))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void keepsThePeopleOfOthersTheirAccountsAndTheirRolesToThemselves() {
        var access = engine.get(ReadAccess.class);

        assertThat(people.file(ofDistrict, clerk, today).posts()).hasSize(1);
        assertThatThrownBy(() -> people.file(ofDistrict, stranger, today)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> people.file(nobody, clerk, today)).isInstanceOf(ForbiddenException.class);
        assertThat(access.of(ofDistrict, stranger)).satisfies(seen -> {
            assertThat(seen.account()).isNull();
            assertThat(seen.isDecidable()).isFalse();
            assertThat(seen.grants()).isEmpty();
        });
        assertThat(access.of(ofDistrict, clerk).grants()).extracting(RoleGrant::role)
                .containsExactly(new RoleKey("REGISTRY_CLERK"));
        assertThat(access.at(ofDistrict, province.communeB, today)).isEmpty();
        assertThat(access.at(ofDistrict, province.communeA, today)).extracting(RoleGrant::person).contains(clerk);
    }

    @Test
    void somebodyFromElsewhereWithARoleHereIsSeenWithThatRoleOnly() {
        var guest = province.person("Khách Ở Xa", province.communeB);
        province.grant(guest, "AUDITOR", province.communeA, Reach.WITHIN_AGENCY);
        province.grant(guest, "LEADER", province.communeB, Reach.WITHIN_AGENCY);

        var file = people.file(ofDistrict, guest, today);
        var access = engine.get(ReadAccess.class).of(ofDistrict, guest);

        assertThat(file.mayOrganise()).isFalse();
        assertThat(access.grants()).extracting(RoleGrant::role).containsExactly(new RoleKey("AUDITOR"));
    }

    @Test
    void whatIsOverOpensNothing() {
        var gone = province.person("Người Đã Đi", province.communeB);
        province.grant(gone, "AUDITOR", province.communeA, Reach.WITHIN_AGENCY);
        var grant = engine.get(RoleHolders.class).grantsOf(gone).getFirst().id();
        var post = engine.get(AppointToPost.class)
                .appoint(Actor.SYSTEM, new AppointToPost.Appointment(gone, "SPECIALIST", province.communeA,
                        Period.since(SampleProvince.OPENED), null))
                .orThrow();
        engine.get(RevokeRole.class).revoke(Actor.SYSTEM, grant, null).orThrow();
        assertThat(people.file(ofDistrict, gone, today).mayOrganise()).isFalse();

        engine.get(RemoveFromPost.class)
                .remove(Actor.SYSTEM, new RemoveFromPost.Removal(post, today.minusDays(1), null))
                .orThrow();

        assertThatThrownBy(() -> people.file(ofDistrict, gone, today)).isInstanceOf(ForbiddenException.class);
    }

    private List<TreeRow> rows(Actor reader, @Nullable OrganisationId top, String text) {
        return organisations.tree(reader, new TreeQuery(top, text, null, 50), today).items();
    }
}
