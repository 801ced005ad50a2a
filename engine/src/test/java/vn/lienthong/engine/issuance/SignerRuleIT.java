package vn.lienthong.engine.issuance;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.OutgoingState;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.MarkingSealing;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.WithdrawCapacity;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.RefusalCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody signs in a name or a capacity that is not their own on that day. */
class SignerRuleIT {
    private static final EngineContext ENGINE = new EngineContext();
    private static final SampleProvince PROVINCE = new SampleProvince(ENGINE);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void aCapacityThatWasWithdrawnNeitherApprovesNorSigns() {
        var office = StaffedAgency.at(PROVINCE, PROVINCE.districtA);
        var draftsman = new Draftsman(ENGINE, office);
        var waiting = submitted(draftsman);
        var approved = submitted(draftsman);
        approve(draftsman, approved).orThrow();
        withdraw(office.leader().requirePerson(), office);

        assertThat(code(approve(draftsman, waiting))).isEqualTo(DocumentRefusal.SIGNER_MAY_NOT_SIGN);
        assertThat(code(sign(office.leader(), draftsman, approved))).isEqualTo(DocumentRefusal.SIGNER_MAY_NOT_SIGN);
        assertThat(state(approved)).isEqualTo(OutgoingState.APPROVED);
    }

    @Test
    void aDeputyGivesBackAndDoesNotSignInAnothersName() {
        var office = StaffedAgency.at(PROVINCE, PROVINCE.districtB);
        var draftsman = new Draftsman(ENGINE, office);
        var id = submitted(draftsman);
        var deputy = deputyOf(office);

        var approved = ENGINE.get(ApproveDraft.class).approve(deputy, id, draftsman.version(id), null);

        assertThat(code(approved)).isEqualTo(IssuanceRefusal.SIGNS_IN_PERSON);
        ENGINE.get(ReturnDraft.class).giveBack(deputy, id, draftsman.version(id), "đổi người ký").orThrow();
        assertThat(state(id)).isEqualTo(OutgoingState.DRAFT);
    }

    @Test
    void whoSignsByOrderNeedsTheRightToSignAndThenDirectsNobody() {
        var office = StaffedAgency.at(PROVINCE, PROVINCE.communeA);
        var chief = office.head().requirePerson();
        PROVINCE.capacity(chief, "DEPUTY_FOR", office.id());
        var input = new DraftInput(
                office.unit(), chief, "DEPUTY_FOR", "REPORT", "Báo cáo", "NORMAL", "- Như trên;", null, null);

        assertThat(code(
                ENGINE.get(CreateDraft.class).create(office.specialist(), new DocumentId(UUID.randomUUID()), input)))
                .isEqualTo(DocumentRefusal.SIGNER_MAY_NOT_SIGN);
        PROVINCE.grant(chief, "SIGNER", office.id(), Reach.WITHIN_AGENCY);

        assertThat(ENGINE.get(CreateDraft.class).create(office.specialist(), new DocumentId(UUID.randomUUID()), input))
                .isInstanceOf(Outcome.Done.class);
    }

    private static DocumentId submitted(Draftsman draftsman) {
        var office = draftsman.office();
        var id = draftsman.withFile();
        ENGINE.get(SetRecipients.class)
                .set(office.specialist(), id, draftsman.version(id), List.of(PROVINCE.province))
                .orThrow();
        ENGINE.get(SubmitDraft.class).submit(office.specialist(), id, draftsman.version(id)).orThrow();
        ENGINE.get(ReviewDraft.class).pass(office.head(), id, draftsman.version(id), null).orThrow();
        return id;
    }

    private static Outcome<DocumentId> approve(Draftsman draftsman, DocumentId id) {
        return ENGINE.get(ApproveDraft.class)
                .approve(draftsman.office().leader(), id, draftsman.version(id), null);
    }

    private static Outcome<DocumentId> sign(Actor actor, Draftsman draftsman, DocumentId id) {
        return ENGINE.get(SignDocument.class).sign(actor, id, draftsman.version(id), MarkingSealing.PIN);
    }

    private static OutgoingState state(DocumentId id) {
        return ENGINE.get(OutgoingDocuments.class).find(id).orElseThrow().state();
    }

    private static RefusalCode code(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return refusal.code();
        throw new AssertionError(outcome);
    }

    private static void withdraw(PersonId person, StaffedAgency office) {
        var held = ENGINE.get(People.class).capacitiesOf(person, office.id(), PROVINCE.today()).getFirst();
        ENGINE.get(WithdrawCapacity.class).withdraw(Actor.SYSTEM, held.id()).orThrow();
    }

    private static Actor deputyOf(StaffedAgency office) {
        var absent = office.leader().requirePerson();
        var period = new Period(PROVINCE.today(), PROVINCE.today().plusDays(5));
        ENGINE.get(Deputise.class)
                .deputise(office.leader(), new Deputise.Absence(
                        absent, office.head().requirePerson(), period, "nghỉ phép", "QĐ 5", Set.of()))
                .orThrow();
        return Actor.of(office.head().requirePerson()).standingInFor(absent);
    }
}
