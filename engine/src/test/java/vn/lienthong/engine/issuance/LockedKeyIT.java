package vn.lienthong.engine.issuance;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.audit.AuditTrail;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.MarkingSealing;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.RefusalCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Wrong PINs leave a trace, and a key that they lock is opened by somebody who answers for it. */
class LockedKeyIT {
    private static final EngineContext ENGINE = new EngineContext();
    private static final SampleProvince PROVINCE = new SampleProvince(ENGINE);
    private static final StaffedAgency OFFICE = StaffedAgency.at(PROVINCE, PROVINCE.districtA);
    private static final Draftsman DRAFTSMAN = new Draftsman(ENGINE, OFFICE);
    private static final Actor ADMINISTRATOR = PROVINCE.holder("ADMINISTRATOR", PROVINCE.province,
            Reach.WHOLE_SUBTREE);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void everyWrongPinAndTheLockingAreKeptThoughTheActComesToNothing() {
        var leader = OFFICE.leader().requirePerson();
        var id = approved();
        var before = keptOf(leader.value()).size();

        for (int i = 0; i < MarkingSealing.TRIES; i++) sign(id, "000000");
        var locked = sign(id, MarkingSealing.PIN);

        assertThat(reason(locked)).isEqualTo(IssuanceRefusal.KEY_LOCKED);
        var kept = keptOf(leader.value());
        assertThat(kept).hasSize(before + MarkingSealing.TRIES + 1);
        assertThat(kept.getFirst().act()).isEqualTo("key.locked");
        assertThat(kept.getFirst().person()).isEqualTo(leader.value());
        assertThat(kept.getFirst().details()).containsEntry("document", id.toString());
        assertThat(Collections.frequency(kept.stream().map(AuditEntry::act).toList(), "key.pin-rejected"))
                .isEqualTo(MarkingSealing.TRIES);

        var unlock = ENGINE.get(UnlockKey.class);
        assertThatThrownBy(() -> unlock.ofPerson(OFFICE.clerk(), leader, "quên mã"))
                .isInstanceOf(ForbiddenException.class);
        assertThat(reason(unlock.ofPerson(ADMINISTRATOR, leader, " "))).isEqualTo(DocumentRefusal.REASON_MISSING);
        assertThat(sign(id, MarkingSealing.PIN)).isInstanceOf(Outcome.Refused.class);

        unlock.ofPerson(ADMINISTRATOR, leader, "đã gặp trực tiếp").orThrow();

        assertThat(sign(id, MarkingSealing.PIN)).isInstanceOf(Outcome.Done.class);
        assertThat(keptOf(leader.value()).getFirst()).satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("key.unlocked");
            assertThat(entry.person()).isEqualTo(ADMINISTRATOR.requirePerson().value());
            assertThat(entry.details()).containsEntry("reason", "đã gặp trực tiếp");
        });
        assertThat(reason(unlock.ofPerson(ADMINISTRATOR, leader, "lần nữa"))).isEqualTo(IssuanceRefusal.KEY_NOT_LOCKED);
    }

    @Test
    void theSealOfAnAgencyIsUnlockedByNobodyWhoUsesIt() {
        var id = approved();
        sign(id, MarkingSealing.PIN).orThrow();
        var issue = ENGINE.get(IssueDocument.class);
        for (int i = 0; i < MarkingSealing.TRIES; i++)
            issue.issue(OFFICE.clerk(), id, DRAFTSMAN.version(id), "000000");
        PROVINCE.grant(OFFICE.clerk().requirePerson(), "ADMINISTRATOR", OFFICE.id(), Reach.WITHIN_AGENCY);

        var unlock = ENGINE.get(UnlockKey.class);

        assertThat(keptOf(OFFICE.id().value())).extracting(AuditEntry::act)
                .contains("key.locked", "key.pin-rejected");
        assertThat(reason(unlock.ofAgency(OFFICE.clerk(), OFFICE.id(), "tự mở"))).isEqualTo(
                AccessRefusal.NOT_TO_ONESELF);
        assertThat(reason(unlock.ofPerson(ADMINISTRATOR, ADMINISTRATOR.requirePerson(), "tự mở"))).isEqualTo(
                AccessRefusal.NOT_TO_ONESELF);
        unlock.ofAgency(ADMINISTRATOR, OFFICE.id(), "văn thư mới").orThrow();
        assertThat(DRAFTSMAN.issue(id)).isNotBlank();
    }

    private static DocumentId approved() {
        var id = DRAFTSMAN.withFile();
        ENGINE.get(SetRecipients.class)
                .set(OFFICE.specialist(), id, DRAFTSMAN.version(id), List.of(PROVINCE.province))
                .orThrow();
        ENGINE.get(SubmitDraft.class).submit(OFFICE.specialist(), id, DRAFTSMAN.version(id)).orThrow();
        ENGINE.get(ReviewDraft.class).pass(OFFICE.head(), id, DRAFTSMAN.version(id), null).orThrow();
        ENGINE.get(ApproveDraft.class).approve(OFFICE.leader(), id, DRAFTSMAN.version(id), null).orThrow();
        return id;
    }

    private static Outcome<DocumentId> sign(DocumentId id, String pin) {
        return ENGINE.get(SignDocument.class).sign(OFFICE.leader(), id, DRAFTSMAN.version(id), pin);
    }

    private static RefusalCode reason(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().code();
    }

    /** What happened to a key, newest first. */
    private static List<AuditEntry> keptOf(UUID holder) {
        return ENGINE.get(AuditTrail.class)
                .historyOfOnly(holder, List.of("key.pin-rejected", "key.locked", "key.unlocked"), 50);
    }
}
