package vn.lienthong.engine.issuance;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One form makes one draft, and nobody's id opens somebody else's document. */
class CreateDraftIT {
    private static final EngineContext ENGINE = new EngineContext();
    private static final SampleProvince PROVINCE = new SampleProvince(ENGINE);
    private static final StaffedAgency OFFICE = StaffedAgency.at(PROVINCE, PROVINCE.communeA);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void sentTwiceItMakesOneDraft() {
        var id = id();

        var first = create(OFFICE.specialist(), id, null);
        var second = create(OFFICE.specialist(), id, null);

        assertThat(first).isEqualTo(Outcome.done(id)).isEqualTo(second);
        assertThatThrownBy(
                () -> ENGINE.get(CreateDraft.class).create(OFFICE.specialist(), id, input("Sửa rồi gửi lại", null)))
                .isInstanceOf(StaleException.class);
        assertThat(ENGINE.jdbc()
                .sql("SELECT count(*) FROM audit_event WHERE object_id = ? AND act = 'document.draft-created'")
                .param(id.value())
                .query(Long.class)
                .single()).isEqualTo(1);
    }

    @Test
    void theIdOfAnothersDocumentIsOfNoUse() {
        var drafts = id();
        var arrived = id();
        create(OFFICE.specialist(), drafts, null).orThrow();
        assertThat(receive(arrived)).isTrue();
        var stranger = PROVINCE.holder("SPECIALIST", OFFICE.unit(), Reach.WITHIN_AGENCY);

        assertThatThrownBy(() -> create(stranger, drafts, null)).isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> create(stranger, arrived, null)).isInstanceOf(UnknownException.class);

        assertThat(receive(drafts)).isFalse();
        assertThatThrownBy(() -> ENGINE.get(ReadingRights.class).require(stranger, drafts))
                .isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> ENGINE.get(ReadingRights.class).require(stranger, arrived))
                .isInstanceOf(UnknownException.class);
    }

    @Test
    void whoStandsInDraftsTheAbsentPersonsDocumentAndGoesOnWithIt() {
        var absent = OFFICE.specialist();
        var colleague = PROVINCE.holder("SPECIALIST", OFFICE.unit(), Reach.WITHIN_AGENCY);
        ENGINE.get(Deputise.class)
                .deputise(absent, new Deputise.Absence(absent.requirePerson(), colleague.requirePerson(),
                        new Period(PROVINCE.today(), PROVINCE.today().plusDays(5)), "nghỉ phép", "QĐ 5", Set.of()))
                .orThrow();
        var deputy = Actor.of(colleague.requirePerson()).standingInFor(absent.requirePerson());
        var id = id();

        create(deputy, id, null).orThrow();

        assertThat(ENGINE.get(OutgoingDocuments.class).find(id).orElseThrow().facts().drafter())
                .isEqualTo(absent.requirePerson());
        assertThatCode(() -> ENGINE.get(ChangeDraft.class).change(deputy, id, 1, input("Sửa lại", null)).orThrow())
                .doesNotThrowAnyException();
        assertThatCode(() -> ENGINE.get(ReadingRights.class).require(absent, id)).doesNotThrowAnyException();
    }

    @Test
    void whoSignsTheOwnDraftChangesItLikeAnyOther() {
        var leader = OFFICE.leader();
        PROVINCE.grant(leader.requirePerson(), "SPECIALIST", OFFICE.unit(), Reach.WITHIN_AGENCY);
        var id = id();
        create(leader, id, null).orThrow();

        ENGINE.get(ChangeDraft.class).change(leader, id, 1, input("Sửa lại", null)).orThrow();

        assertThatCode(() -> ENGINE.get(ReadingRights.class).require(leader, id)).doesNotThrowAnyException();
    }

    private static Outcome<DocumentId> create(Actor actor, DocumentId id, @Nullable DocumentId replyTo) {
        return ENGINE.get(CreateDraft.class).create(actor, id, input("Về việc rà soát", replyTo));
    }

    private static DraftInput input(String subject, @Nullable DocumentId replyTo) {
        return new DraftInput(OFFICE.unit(), OFFICE.leader().requirePerson(), "ON_BEHALF", "OFFICIAL_LETTER", subject,
                "NORMAL", "- Như trên;", replyTo, null);
    }

    private static boolean receive(DocumentId id) {
        var facts = new IncomingFacts(null, "Sở Nội vụ", "1", "SNV", null, "OFFICIAL_LETTER", "Về việc", "NORMAL", null,
                null);
        return ENGINE.get(IncomingDocuments.class)
                .add(IncomingDocument.received(id, OFFICE.id(),
                        new IncomingDocument.Origin(IncomingSource.PAPER, null, null), facts,
                        new IncomingDocument.Reception(TestClock.MONDAY_MORNING, LocalDate.of(2026, 3, 2))));
    }

    private static DocumentId id() {
        return new DocumentId(UUID.randomUUID());
    }
}
