package vn.lienthong.engine.issuance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.content.SampleFiles;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.FileRole;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.OutgoingState;
import vn.lienthong.engine.document.ReadRegister;
import vn.lienthong.engine.document.RecipientRule;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.Delivery;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.MarkingSealing;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.organisation.CloseOrganisation;
import vn.lienthong.engine.organisation.Deputise;
import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.RenameOrganisation;
import vn.lienthong.engine.registry.EntryState;
import vn.lienthong.engine.registry.RegisterEntry;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.StaleException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What can come between the signature and the issue. */
class IssueTroubleIT {
    private static final EngineContext ENGINE = new EngineContext();
    private static final SampleProvince PROVINCE = new SampleProvince(ENGINE);
    private static final StaffedAgency OFFICE = StaffedAgency.at(PROVINCE, PROVINCE.districtA);
    private static final Draftsman DRAFTSMAN = new Draftsman(ENGINE, OFFICE);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void whatWasSealedUnderANumberGivenUpMeanwhileIsThrownAway() {
        var id = signed(PROVINCE.province);
        var sealing = (MarkingSealing) ENGINE.get(Sealing.class);
        sealing.whileSealing(() -> ENGINE.get(VoidNumber.class)
                .voidNumber(OFFICE.clerk(), id, DRAFTSMAN.version(id), "sai ngày")
                .orThrow());

        assertThatThrownBy(() -> DRAFTSMAN.issue(id)).isInstanceOf(StaleException.class);
        var code = DRAFTSMAN.issue(id);

        var lines = linesOf(id);
        assertThat(lines).extracting(RegisterEntry::state).containsExactly(EntryState.USED, EntryState.VOIDED);
        assertThat(lines.getFirst().code()).isEqualTo(code);
        assertThat(sealedText(id)).contains("number " + code).doesNotContain("number " + lines.getLast().code());
    }

    @Test
    void isNotIssuedToAnAgencyClosedSince() {
        var commune = PROVINCE.agency("Ủy ban nhân dân xã Cũ", "UBND xã Cũ", OFFICE.id(), "COMMUNE");
        var id = signed(commune);
        var yesterday = PROVINCE.today().minusDays(1);
        ENGINE.get(CloseOrganisation.class)
                .close(Actor.SYSTEM, new CloseOrganisation.Closing(commune, yesterday, "NQ"))
                .orThrow();

        var outcome = ENGINE.get(IssueDocument.class)
                .issue(OFFICE.clerk(), id, DRAFTSMAN.version(id), MarkingSealing.PIN);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(DocumentRefusal.CLOSED_RECIPIENT));
        assertThat(linesOf(id)).isEmpty();
    }

    @Test
    void getsNoNumberUnderASymbolThatNamesNobody() {
        var id = signed(PROVINCE.province);
        var agency = ENGINE.get(OrganisationDirectory.class).get(OFFICE.id(), PROVINCE.today());
        rename(new Naming(agency.name() + " mới", agency.shortName(), null));

        var outcome = ENGINE.get(IssueDocument.class)
                .issue(OFFICE.clerk(), id, DRAFTSMAN.version(id), MarkingSealing.PIN);
        ENGINE.clock().advance(Duration.ofDays(1));
        rename(new Naming(agency.name(), agency.shortName(), agency.abbreviation()));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(IssuanceRefusal.SYMBOL_UNKNOWN));
        assertThat(linesOf(id)).isEmpty();
    }

    private static void rename(Naming naming) {
        ENGINE.get(RenameOrganisation.class)
                .rename(Actor.SYSTEM, new RenameOrganisation.Renaming(OFFICE.id(), naming, PROVINCE.today(), "QĐ"))
                .orThrow();
    }

    @Test
    void goesOnByItselfWhenTheProcessDiesAfterSealing() {
        var id = signed(PROVINCE.province);
        var version = DRAFTSMAN.version(id);
        var steps = ENGINE.get(IssueSteps.class);
        var reservation = steps.reserve(OFFICE.clerk(), id, version);
        steps.keepSealed(OFFICE.clerk(), id, version, reservation.entry(), sealed(reservation));

        assertThatThrownBy(() -> DRAFTSMAN.issue(id)).isInstanceOf(StaleException.class);
        ENGINE.clock().advance(Duration.ofSeconds(30));

        Await.until("the issue", Duration.ofSeconds(30),
                () -> ENGINE.get(OutgoingDocuments.class).find(id).orElseThrow().state() == OutgoingState.ISSUED);
        assertThat(linesOf(id)).extracting(RegisterEntry::state).containsExactly(EntryState.USED);
        assertThat(linesOf(id).getFirst().code()).isEqualTo(reservation.entry().code());
        assertThat(ENGINE.get(Deliveries.class).of(id)).hasSize(1);
    }

    @Test
    void whatIsSealedButCannotBeIssuedIsKeptAndIssuedLater() {
        var id = signed(PROVINCE.province);
        var jdbc = ENGINE.jdbc();
        jdbc.sql("ALTER TABLE delivery ADD CONSTRAINT none_today CHECK (false) NOT VALID").update();

        assertThatThrownBy(() -> DRAFTSMAN.issue(id)).hasMessageContaining("none_today");
        var sealed = sealedText(id);
        var state = ENGINE.get(OutgoingDocuments.class).find(id).orElseThrow().state();
        var line = linesOf(id).getFirst();
        jdbc.sql("ALTER TABLE delivery DROP CONSTRAINT none_today").update();
        ENGINE.clock().advance(Duration.ofSeconds(30));

        assertThat(state).isEqualTo(OutgoingState.SIGNED);
        assertThat(line.state()).isEqualTo(EntryState.RESERVED);
        Await.until("the issue", Duration.ofSeconds(30),
                () -> ENGINE.get(OutgoingDocuments.class).find(id).orElseThrow().state() == OutgoingState.ISSUED);
        assertThat(sealedText(id)).isEqualTo(sealed).contains("number " + line.code());
        assertThat(linesOf(id)).extracting(RegisterEntry::state).containsExactly(EntryState.USED);
        assertThat(actsOn(id)).containsOnlyOnce("document.sealed", "document.issued");
    }

    private static List<String> actsOn(DocumentId id) {
        return ENGINE.jdbc()
                .sql("SELECT act FROM audit_event WHERE object_id = ? ORDER BY position")
                .param(id.value())
                .query((row, _) -> row.getString("act"))
                .list();
    }

    @Test
    void whatGoesOnByItselfIsTheActOfWhoSealedAndInWhosePlace() {
        var absent = StaffedAgency.anotherClerk(PROVINCE, OFFICE.id()).requirePerson();
        var today = PROVINCE.today();
        ENGINE.get(Deputise.class)
                .deputise(Actor.of(absent), new Deputise.Absence(absent, OFFICE.clerk().requirePerson(),
                        new Period(today, today), "nghỉ phép", null, Set.of()))
                .orThrow();
        var deputy = OFFICE.clerk().standingInFor(absent);
        var id = signed(PROVINCE.province);
        var steps = ENGINE.get(IssueSteps.class);
        var reservation = steps.reserve(deputy, id, DRAFTSMAN.version(id));
        steps.keepSealed(deputy, id, DRAFTSMAN.version(id), reservation.entry(), sealed(reservation));

        steps.issue(id);

        assertThat(ENGINE.jdbc()
                .sql("SELECT DISTINCT standing_in_for FROM audit_event WHERE object_id = ? AND person_id = ? "
                        + "AND act IN ('document.sealed', 'document.issued')")
                .params(id.value(), OFFICE.clerk().requirePerson().value())
                .query(UUID.class)
                .list()).containsExactly(absent.value());
    }

    @Test
    void goesToTheAgenciesOfTheDayItIsIssuedNotOfTheDayItsNumberWasTaken() {
        var id = DRAFTSMAN.withFile();
        ENGINE.get(SetRecipients.class)
                .set(OFFICE.specialist(), id, DRAFTSMAN.version(id), List.of(),
                        List.of(new RecipientRule(OFFICE.id(), "COMMUNE")))
                .orThrow();
        DRAFTSMAN.sign(id);
        var sealing = (MarkingSealing) ENGINE.get(Sealing.class);
        sealing.failAt(MarkingSealing.Step.SEAL);
        assertThatThrownBy(() -> DRAFTSMAN.issue(id)).hasMessageContaining("switched off");
        sealing.failAt(MarkingSealing.Step.NONE);
        var numbered = PROVINCE.today();
        ENGINE.clock().advance(Duration.ofDays(1));
        var founded = PROVINCE.agency("Ủy ban nhân dân xã Hôm Sau", "UBND xã Hôm Sau", OFFICE.id(), "COMMUNE");

        DRAFTSMAN.issue(id);

        assertThat(linesOf(id).getFirst().entryDate()).isEqualTo(numbered);
        assertThat(ENGINE.get(Deliveries.class).of(id)).extracting(Delivery::recipient).contains(founded);
    }

    @Test
    void noNumberIsTakenWhenItHasNoRoom() {
        var id = signed(PROVINCE.province);
        var sealing = (MarkingSealing) ENGINE.get(Sealing.class);
        sealing.roomFor("1/VP-UBND".length());

        var outcome = ENGINE.get(IssueDocument.class)
                .issue(OFFICE.clerk(), id, DRAFTSMAN.version(id), MarkingSealing.PIN);

        sealing.roomFor(Integer.MAX_VALUE);
        assertThat(outcome).isEqualTo(Outcome.refused(IssuanceRefusal.NUMBER_DOES_NOT_FIT));
        assertThat(linesOf(id)).isEmpty();
    }

    @Test
    void noNumberIsTakenWhenAnAppendixCannotBeSealed() {
        var id = DRAFTSMAN.withFile();
        var appendix = DRAFTSMAN.stored(SampleFiles.pdf("/Locked true"), "bieu-mau.pdf");
        ENGINE.get(AttachFile.class)
                .attach(OFFICE.specialist(), id, DRAFTSMAN.version(id), FileRole.APPENDIX, appendix)
                .orThrow();
        ENGINE.get(SetRecipients.class)
                .set(OFFICE.specialist(), id, DRAFTSMAN.version(id), List.of(PROVINCE.province))
                .orThrow();
        DRAFTSMAN.sign(id);
        ((MarkingSealing) ENGINE.get(Sealing.class)).refuseToSeal(appendix.content());

        var outcome = ENGINE.get(IssueDocument.class)
                .issue(OFFICE.clerk(), id, DRAFTSMAN.version(id), MarkingSealing.PIN);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(IssuanceRefusal.APPENDIX_CANNOT_BE_SEALED);
            assertThat(refused.refusal().args()).containsEntry("name", "bieu-mau.pdf");
        });
        assertThat(linesOf(id)).isEmpty();
        ENGINE.get(ReturnDraft.class)
                .giveBack(OFFICE.clerk(), id, DRAFTSMAN.version(id), "phụ lục không đóng dấu được")
                .orThrow();
    }

    @Test
    void whatComesBackAfterTheSignatureIsAgainWhatItWasBefore() {
        var id = signed(PROVINCE.province);
        var files = ENGINE.get(DocumentFiles.class);
        var before = files.mainOf(id).orElseThrow();
        ENGINE.get(ReturnDraft.class).giveBack(OFFICE.clerk(), id, DRAFTSMAN.version(id), "sai thể thức").orThrow();
        var back = files.mainOf(id).orElseThrow();

        DRAFTSMAN.sign(id);
        DRAFTSMAN.issue(id);

        assertThat(back.latest().stage()).isEqualTo(FileStage.RESTORED);
        assertThat(back.latest().file()).isEqualTo(before.versions().getFirst().file());
        assertThat(back.versions()).containsAll(before.versions());
        assertThat(sealedText(id)).containsOnlyOnce("signed ").containsOnlyOnce("prepared ");
    }

    @Test
    void whatCameBackBeforeThereWasSuchAVersionGetsOneByTheMigration() throws IOException {
        var id = signed(PROVINCE.province);
        var files = ENGINE.get(DocumentFiles.class);
        ENGINE.get(ReturnDraft.class).giveBack(OFFICE.clerk(), id, DRAFTSMAN.version(id), "sai thể thức").orThrow();
        var back = files.mainOf(id).orElseThrow();
        var jdbc = ENGINE.get(JdbcClient.class);
        jdbc.sql("DELETE FROM document_file_version WHERE file_id = ? AND stage = 'RESTORED'")
                .param(back.id())
                .update();

        jdbc.sql(migration("V202611221700__restored_version.sql")).update();
        jdbc.sql(migration("V202611221700__restored_version.sql")).update();

        assertThat(files.mainOf(id).orElseThrow().versions()).hasSameSizeAs(back.versions())
                .last()
                .satisfies(last -> assertThat(last.stage()).isEqualTo(FileStage.RESTORED))
                .satisfies(last -> assertThat(last.file()).isEqualTo(back.latest().file()));
    }

    private static String migration(String name) throws IOException {
        try (var sql = ReturnDraft.class.getResourceAsStream("/db/migration/engine/" + name)) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void takesNoSecondNumberWhenSealingFailedBefore() {
        var id = signed(PROVINCE.province);
        var sealing = (MarkingSealing) ENGINE.get(Sealing.class);
        sealing.failAt(MarkingSealing.Step.SEAL);
        assertThatThrownBy(() -> DRAFTSMAN.issue(id)).hasMessageContaining("switched off");
        sealing.failAt(MarkingSealing.Step.NONE);
        var reserved = ENGINE.get(Registers.class).entryOf(id).orElseThrow();

        assertThat(DRAFTSMAN.issue(id)).isEqualTo(reserved.code());
        assertThat(linesOf(id)).hasSize(1);
    }

    private static DocumentId signed(OrganisationId recipient) {
        var id = DRAFTSMAN.withFile();
        ENGINE.get(SetRecipients.class)
                .set(OFFICE.specialist(), id, DRAFTSMAN.version(id), List.of(recipient))
                .orThrow();
        DRAFTSMAN.sign(id);
        return id;
    }

    private static IssueDocument.Sealed sealed(IssueSteps.Reservation reservation) {
        var sealing = ENGINE.get(Sealing.class);
        var entry = reservation.entry();
        StoredFile numbered = sealing.number(reservation.signed(), entry.code(), entry.entryDate()).orThrow();
        return new IssueDocument.Sealed(numbered, sealing.seal(numbered, OFFICE.id(), MarkingSealing.PIN).orThrow(),
                Map.of());
    }

    /** Of the year's registers, highest number first. */
    private static List<RegisterEntry> linesOf(DocumentId id) {
        var registers = ENGINE.get(Registers.class);
        return ENGINE.get(ReadRegister.class)
                .registersOf(OFFICE.clerk(), OFFICE.id())
                .stream()
                .flatMap(key -> registers.lines(key, null, null, 100).stream())
                .filter(line -> line.document().equals(id))
                .toList();
    }

    private static String sealedText(DocumentId id) {
        return DRAFTSMAN.text(id, FileStage.SEALED);
    }
}
