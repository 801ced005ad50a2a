package vn.lienthong.engine.issuance;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.lienthong.engine.content.ContentRefusal;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.HostileFiles;
import vn.lienthong.engine.content.PdfConversion;
import vn.lienthong.engine.content.SampleFiles;
import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileRole;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.FileVersion;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.MarkingSealing;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.issuance.AttachFile.Attached;
import vn.lienthong.engine.issuance.AttachFile.PdfForm;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class AttachFileIT {
    private static final AtomicReference<PdfConversion> OFFICE = new AtomicReference<>();
    private static final EngineContext ENGINE = new EngineContext(
            context -> context
                    .registerBean(PdfConversion.class, () -> (source, type) -> OFFICE.get().convert(source, type)));
    private static final SampleProvince PROVINCE = new SampleProvince(ENGINE);
    private static final StaffedAgency COMMUNE = StaffedAgency.at(PROVINCE, PROVINCE.communeA);
    private static final Draftsman DRAFTSMAN = new Draftsman(ENGINE, COMMUNE);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                arguments(ContentRefusal.CONTENT_LYING_EXTENSION, "bao-cao.pdf", HostileFiles.windowsProgram()),
                arguments(ContentRefusal.CONTENT_EMPTY, "bao-cao.pdf", new byte[0]),
                arguments(ContentRefusal.CONTENT_HAS_MACROS, "bao-cao.docx", HostileFiles.macroDocx()),
                arguments(ContentRefusal.CONTENT_ENCRYPTED, "bao-cao.pdf", HostileFiles.encryptedPdf()),
                arguments(ContentRefusal.CONTENT_TYPE_NOT_ALLOWED, "bao-cao.exe", HostileFiles.windowsProgram()));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void refusesABadFileWithTheReasonAndLeavesTheDraftAlone(ContentRefusal reason, String name, byte[] bytes) {
        var id = DRAFTSMAN.draft();

        for (var role : FileRole.values()) {
            var outcome = attach(id, role, bytes, name);

            assertThat(outcome).isInstanceOfSatisfying(
                    Outcome.Refused.class, refused -> assertThat(refused.refusal().code()).isEqualTo(reason));
        }
        assertThat(ENGINE.get(DocumentFiles.class).of(id)).isEmpty();
        assertThat(DRAFTSMAN.version(id)).isEqualTo(1);
    }

    @Test
    void keepsTheTypeItFoundAndNotTheOneThatWasClaimed() {
        var id = DRAFTSMAN.draft();

        assertThat(attach(id, FileRole.MAIN, SampleFiles.pdf(), "a.pdf"))
                .isEqualTo(Outcome.done(new Attached(id, PdfForm.NOT_NEEDED)));
        assertThat(main(id).latest().file().mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void anOfficeFileStaysAsTheSourceOfItsPdf() {
        OFFICE.set((_, _) -> new PdfConversion.Result.Converted(
                ENGINE.get(ContentStore.class).put(new ByteArrayInputStream(SampleFiles.pdf("/Made true")))));
        var id = DRAFTSMAN.draft();

        assertThat(attach(id, FileRole.MAIN, SampleFiles.docx(), "tờ trình.docx"))
                .isEqualTo(Outcome.done(new Attached(id, PdfForm.MADE)));
        assertThat(main(id).versions()).extracting(FileVersion::stage)
                .containsExactly(FileStage.UPLOADED, FileStage.CONVERTED);
        assertThat(main(id).latest().file().name()).isEqualTo("tờ trình.pdf");
        assertThat(main(id).latest().file().isPdf()).isTrue();
    }

    static Stream<Arguments> noPdf() {
        return Stream.of(
                arguments(new PdfConversion.Result.NotAvailable(), PdfForm.NO_PROGRAM),
                arguments(new PdfConversion.Result.Failed(PdfConversion.Reason.BUSY), PdfForm.BUSY),
                arguments(new PdfConversion.Result.Failed(PdfConversion.Reason.GAVE_UP), PdfForm.FAILED));
    }

    @ParameterizedTest
    @MethodSource("noPdf")
    void keepsAnOfficeFileAlsoWhereNoPdfCanBeMade(PdfConversion.Result result, PdfForm said) {
        OFFICE.set((_, _) -> result);
        var id = DRAFTSMAN.draft();

        assertThat(attach(id, FileRole.MAIN, SampleFiles.docx(), "a.docx"))
                .isEqualTo(Outcome.done(new Attached(id, said)));
        assertThat(main(id).latest().file().isPdf()).isFalse();
    }

    @Test
    void anAppendixOfAnOfficeGetsTheFormThatCanBeSealed() {
        OFFICE.set((_, _) -> new PdfConversion.Result.Converted(
                ENGINE.get(ContentStore.class).put(new ByteArrayInputStream(SampleFiles.pdf("/Sheet true")))));
        var id = DRAFTSMAN.draft();

        assertThat(attach(id, FileRole.APPENDIX, SampleFiles.xlsx(), "biểu.xlsx"))
                .isEqualTo(Outcome.done(new Attached(id, PdfForm.MADE)));
        assertThat(ENGINE.get(DocumentFiles.class).of(id)).singleElement()
                .satisfies(
                        appendix -> assertThat(appendix.latest().file().isPdf()).isTrue());
    }

    @Test
    void refusesAnAppendixThatCouldNotBeSealed() {
        var id = DRAFTSMAN.draft();
        var file = DRAFTSMAN.stored(SampleFiles.pdf("/Form true"), "bieu-mau.pdf");
        ((MarkingSealing) ENGINE.get(Sealing.class)).refuseToSeal(file.content());
        var attach = ENGINE.get(AttachFile.class);

        var outcome = attach.attach(COMMUNE.specialist(), id, DRAFTSMAN.version(id), FileRole.APPENDIX, file);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                refused.refusal().code()).isEqualTo(IssuanceRefusal.APPENDIX_CANNOT_BE_SEALED));
        assertThat(ENGINE.get(DocumentFiles.class).of(id)).isEmpty();
        attach.attach(COMMUNE.specialist(), id, DRAFTSMAN.version(id), FileRole.MAIN, file).orThrow();
    }

    @Test
    void aNewMainFileTakesTheMarksOfTheOldOneAway() {
        var id = DRAFTSMAN.withFile();
        var files = ENGINE.get(DocumentFiles.class);
        assertThat(files.placementsOf(id)).hasSize(4);

        attach(id, FileRole.APPENDIX, SampleFiles.xml(), "a.xml").orThrow();
        assertThat(files.placementsOf(id)).hasSize(4);
        attach(id, FileRole.MAIN, SampleFiles.pdf("/Second true"), "b.pdf").orThrow();

        assertThat(files.placementsOf(id)).isEmpty();
        assertThat(files.of(id)).filteredOn(DocumentFile::isMain).hasSize(1);
    }

    @Test
    void doesNotWorkOnFilesForStrangersOrOldPages() {
        var id = DRAFTSMAN.draft();
        var file = DRAFTSMAN.stored(SampleFiles.pdf(), "a.pdf");
        var attach = ENGINE.get(AttachFile.class);

        assertThatThrownBy(() -> attach.attach(COMMUNE.clerk(), id, 1, FileRole.MAIN, file))
                .isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> attach.attach(COMMUNE.specialist(), id, 7, FileRole.MAIN, file))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void answersOnlyWhatTheDrafterMayRead() {
        var other = StaffedAgency.at(PROVINCE, PROVINCE.communeB);
        var foreign = new Draftsman(ENGINE, other).draft();
        var input = new DraftInput(
                COMMUNE.unit(), COMMUNE.leader().requirePerson(), "ON_BEHALF", "REPORT", "Trả lời", "NORMAL", "",
                foreign, null);

        assertThatThrownBy(() -> ENGINE.get(CreateDraft.class)
                .create(COMMUNE.specialist(), new DocumentId(UUID.randomUUID()), input))
                .isInstanceOf(UnknownException.class);
        assertThatThrownBy(
                () -> ENGINE.get(CreateDraft.class).create(COMMUNE.clerk(), new DocumentId(UUID.randomUUID()), input))
                .isInstanceOf(ForbiddenException.class);
    }

    private static Outcome<Attached> attach(DocumentId id, FileRole role, byte[] bytes, String name) {
        return ENGINE.get(AttachFile.class)
                .attach(
                        COMMUNE.specialist(), id, DRAFTSMAN.version(id), role, DRAFTSMAN.stored(bytes, name));
    }

    private static DocumentFile main(DocumentId id) {
        return ENGINE.get(DocumentFiles.class).mainOf(id).orElseThrow();
    }
}
