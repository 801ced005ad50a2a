package vn.lienthong.engine.issuance;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.document.DeleteRecipientGroup;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.ReadRegister;
import vn.lienthong.engine.document.RecipientGroup;
import vn.lienthong.engine.document.RecipientGroups;
import vn.lienthong.engine.document.RecipientRule;
import vn.lienthong.engine.document.Recipients;
import vn.lienthong.engine.document.SaveRecipientGroup;
import vn.lienthong.engine.document.SeenGroup;
import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.Delivery;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.MarkingSealing;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.organisation.CloseOrganisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.EntryState;
import vn.lienthong.engine.registry.RegisterColumn;
import vn.lienthong.engine.registry.RegisterForms;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecipientGroupsIT {
    private static final EngineContext ENGINE = new EngineContext();
    private static final SampleProvince PROVINCE = new SampleProvince(ENGINE);
    private static final StaffedAgency DISTRICT = StaffedAgency.at(PROVINCE, PROVINCE.districtA);
    private static final StaffedAgency OTHER = StaffedAgency.at(PROVINCE, PROVINCE.districtB);
    private static final Draftsman DRAFTSMAN = new Draftsman(ENGINE, DISTRICT);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void savesChangesAndDeletesAGroup() {
        var id = save(DISTRICT.specialist(), null, "Các xã điểm", PROVINCE.communeA).orThrow();
        var seen = new SeenGroup(id, 1);
        save(DISTRICT.clerk(), seen, " Xã và tỉnh ", PROVINCE.communeA, PROVINCE.province, PROVINCE.communeA).orThrow();

        var group = ENGINE.get(RecipientGroups.class).find(id).orElseThrow();
        assertThat(group.name()).isEqualTo("Xã và tỉnh");
        assertThat(group.members()).containsExactlyInAnyOrder(PROVINCE.communeA, PROVINCE.province);

        assertThatThrownBy(() -> save(DISTRICT.specialist(), seen, "Cũ", PROVINCE.communeA))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> ENGINE.get(DeleteRecipientGroup.class).delete(DISTRICT.head(), seen))
                .isInstanceOf(StaleException.class);
        ENGINE.get(DeleteRecipientGroup.class).delete(DISTRICT.head(), group.seen()).orThrow();
        assertThat(ENGINE.get(RecipientGroups.class).of(DISTRICT.id())).extracting(RecipientGroup::id)
                .doesNotContain(id);
        assertThat(trail(id)).containsExactlyInAnyOrder(
                "recipient-group.saved", "recipient-group.saved", "recipient-group.deleted");
    }

    @Test
    void refusesWhatIsNoUsableGroup() {
        save(DISTRICT.specialist(), null, "Đã có", PROVINCE.communeA).orThrow();

        assertThat(code(save(DISTRICT.specialist(), null, "Đã có", PROVINCE.communeB)))
                .isEqualTo(DocumentRefusal.GROUP_NAME_TAKEN);
        assertThat(code(save(DISTRICT.specialist(), null, " ", PROVINCE.communeA)))
                .isEqualTo(DocumentRefusal.GROUP_NAME_MISSING);
        assertThat(code(save(DISTRICT.specialist(), null, "n".repeat(101), PROVINCE.communeA)))
                .isEqualTo(DocumentRefusal.TEXT_TOO_LONG);
        assertThat(code(save(DISTRICT.specialist(), null, "Rỗng"))).isEqualTo(DocumentRefusal.GROUP_EMPTY);
        assertThat(code(save(DISTRICT.specialist(), null, "Đơn vị", PROVINCE.office)))
                .isEqualTo(DocumentRefusal.RECIPIENT_NOT_AGENCY);
    }

    @Test
    void belongsToItsAgencyOnly() {
        var id = save(DISTRICT.specialist(), null, "Của huyện", PROVINCE.communeA).orThrow();
        var wish = new SaveRecipientGroup.Wish(new SeenGroup(id, 1), OTHER.id(), "Lấy sang",
                List.of(PROVINCE.communeB));

        assertThatThrownBy(() -> ENGINE.get(SaveRecipientGroup.class).save(OTHER.specialist(), wish))
                .isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> save(OTHER.specialist(), null, "Ở nhà người", PROVINCE.communeA))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> save(DISTRICT.leader(), null, "Lãnh đạo", PROVINCE.communeA))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(
                () -> ENGINE.get(DeleteRecipientGroup.class).delete(OTHER.clerk(), new SeenGroup(id, 1)))
                .isInstanceOf(UnknownException.class);
    }

    @Test
    void findsAllCommunesOfADistrictOnTheDayOfIssue() {
        var id = DRAFTSMAN.withFile();
        ENGINE.get(SetRecipients.class)
                .set(
                        DISTRICT.specialist(), id, DRAFTSMAN.version(id), List.of(PROVINCE.province),
                        List.of(
                                new RecipientRule(DISTRICT.id(), "COMMUNE"),
                                new RecipientRule(PROVINCE.province, "DISTRICT")))
                .orThrow();
        DRAFTSMAN.sign(id);
        var founded = PROVINCE.agency("Ủy ban nhân dân xã Mới", "UBND xã Mới", DISTRICT.id(), "COMMUNE");

        DRAFTSMAN.issue(id);

        assertThat(ENGINE.get(Deliveries.class).of(id)).extracting(Delivery::recipient)
                .containsExactlyInAnyOrder(PROVINCE.province, PROVINCE.communeA, founded, PROVINCE.districtB);
        assertThat(ENGINE.get(Recipients.class).of(id)).contains(founded).doesNotContain(DISTRICT.id());
    }

    @Test
    void aGroupThatHoldsNobodyIsNoRecipient() {
        var id = DRAFTSMAN.withFile();
        ENGINE.get(SetRecipients.class)
                .set(
                        DISTRICT.specialist(), id, DRAFTSMAN.version(id), List.of(PROVINCE.province),
                        List.of(
                                new RecipientRule(DISTRICT.id(), "COMMUNE"),
                                new RecipientRule(PROVINCE.communeA, "COMMUNE")))
                .orThrow();

        var outcome = ENGINE.get(SubmitDraft.class).submit(DISTRICT.specialist(), id, DRAFTSMAN.version(id));

        var commune = ENGINE.get(OrganisationDirectory.class).get(PROVINCE.communeA, PROVINCE.today()).name();
        assertThat(outcome).isEqualTo(Outcome.refused(DocumentRefusal.RULE_NAMES_NOBODY, "name", commune));
    }

    @Test
    void nobodyIsLeftOutBecauseAGroupCameToItsEnd() {
        var abolished = PROVINCE.agency("Ủy ban nhân dân huyện Cũ", "UBND huyện Cũ", PROVINCE.province, "DISTRICT");
        var commune = PROVINCE.agency("Ủy ban nhân dân xã Cũ", "UBND xã Cũ", abolished, "COMMUNE");
        var id = DRAFTSMAN.withFile();
        var groups = List.of(new RecipientRule(abolished, "COMMUNE"));
        choose(id, groups).orThrow();
        DRAFTSMAN.sign(id);
        for (var one : List.of(commune, abolished))
            ENGINE.get(CloseOrganisation.class)
                    .close(Actor.SYSTEM, new CloseOrganisation.Closing(one, PROVINCE.today().minusDays(1), "NQ"))
                    .orThrow();

        var outcome = ENGINE.get(IssueDocument.class)
                .issue(DISTRICT.clerk(), id, DRAFTSMAN.version(id), MarkingSealing.PIN);

        assertThat(code(outcome)).isEqualTo(DocumentRefusal.CLOSED_RECIPIENT);
        assertThat(ENGINE.get(Registers.class).entryOf(id)).isEmpty();
        assertThat(code(choose(DRAFTSMAN.draft(), groups))).isEqualTo(DocumentRefusal.CLOSED_RECIPIENT);
    }

    private static Outcome<DocumentId> choose(DocumentId id, List<RecipientRule> groups) {
        return ENGINE.get(SetRecipients.class)
                .set(DISTRICT.specialist(), id, DRAFTSMAN.version(id), List.of(PROVINCE.province), groups);
    }

    @Test
    void theRegisterShowsUsedVoidedAndReservedNumbersAndWhatWaitsTooLong() {
        var read = ENGINE.get(ReadRegister.class);
        var id = signed();
        sealingFails(id);
        var version = DRAFTSMAN.version(id);
        ENGINE.clock().advance(Duration.ofMinutes(16));
        var register = read.registersOf(DISTRICT.clerk(), DISTRICT.id()).getFirst();

        assertThat(read.waitingLongerThan(DISTRICT.clerk(), Duration.ofMinutes(15)))
                .anyMatch(line -> line.entry().document().equals(id) && line.document().version() == version);
        assertThat(read.waitingLongerThan(OTHER.clerk(), Duration.ofMinutes(15)))
                .noneMatch(line -> line.entry().document().equals(id));
        ENGINE.get(VoidNumber.class).voidNumber(DISTRICT.clerk(), id, version, "sai trích yếu").orThrow();
        DRAFTSMAN.issue(id);

        var page = read.page(DISTRICT.leader(), register, null, null, 2);
        assertThat(page.items()).extracting(line -> line.entry().state())
                .containsExactly(EntryState.USED, EntryState.VOIDED);
        assertThat(page.items().getFirst().document().subject()).isEqualTo("Báo cáo tình hình");
        assertThatThrownBy(() -> read.page(OTHER.clerk(), register, null, null, 2))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> read.registersOf(DISTRICT.specialist(), DISTRICT.id()))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void thePrintedFormsAreRows() {
        var today = PROVINCE.today();
        var forms = ENGINE.get(RegisterForms.class);

        assertThat(forms.columns(Direction.OUTGOING, today)).hasSize(8)
                .first()
                .returns(RegisterColumn.Content.CODE, RegisterColumn::content);
        assertThat(forms.columns(Direction.INCOMING, today)).hasSize(10);
        assertThat(forms.columns(Direction.INCOMING, today.withYear(2019))).isEmpty();
    }

    private static DocumentId signed() {
        var id = DRAFTSMAN.withFile();
        ENGINE.get(SetRecipients.class)
                .set(DISTRICT.specialist(), id, DRAFTSMAN.version(id), List.of(PROVINCE.province))
                .orThrow();
        DRAFTSMAN.sign(id);
        return id;
    }

    private static void sealingFails(DocumentId id) {
        var sealing = (MarkingSealing) ENGINE.get(Sealing.class);
        sealing.failAt(MarkingSealing.Step.SEAL);
        assertThatThrownBy(() -> DRAFTSMAN.issue(id)).isInstanceOf(FaultException.class);
        sealing.failAt(MarkingSealing.Step.NONE);
    }

    private static Outcome<UUID> save(
            Actor actor, @Nullable SeenGroup seen, String name, OrganisationId... members) {
        return ENGINE.get(SaveRecipientGroup.class)
                .save(actor, new SaveRecipientGroup.Wish(seen, DISTRICT.id(), name, List.of(members)));
    }

    private static @Nullable RefusalCode code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : null;
    }

    private static List<String> trail(UUID object) {
        return ENGINE.jdbc()
                .sql("SELECT act FROM audit_event WHERE object_id = ?")
                .param(object)
                .query((row, _) -> row.getString("act"))
                .list();
    }
}
